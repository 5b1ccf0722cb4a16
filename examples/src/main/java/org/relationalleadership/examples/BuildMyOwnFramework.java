package org.relationalleadership.examples;

import org.relationalleadership.framework.Behavior;
import org.relationalleadership.framework.Citation;
import org.relationalleadership.framework.Competency;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Provenance;
import org.relationalleadership.framework.Relation;
import org.relationalleadership.framework.RelationType;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.framework.Source;

/** How do I name what my organisation measures? */
public final class BuildMyOwnFramework {
    private BuildMyOwnFramework() {}

    /** Builds a framework that stands alone, then one that joins it to the built-in one, and asks both. */
    public static void main(String[] arguments) {
        Citation page = Citation.of("handbook", "page 4");
        Source.Builder handbook = Source.builder().id("handbook").title("Leading on our wards");
        handbook.publisher("Example Hospital").kind("handbook");
        Competency.Builder calm = Competency.builder().id("house-calm").title("Calm");
        calm.definition("Keeps a level head when the ward is full.").citation(page);
        Behavior.Builder huddle = Behavior.builder().id("house-huddle").title("Opens the huddle");
        huddle.definition("Lets every profession speak in the morning huddle before deciding.")
                .citation(page);

        Framework alone = Framework.builder()
                .id("org.example.house")
                .version("1.0.0")
                .title("Leading on our wards")
                .addSource(handbook.build())
                .addConstruct(calm.build())
                .addConstruct(huddle.build())
                .addRelation(exhibits("house-huddle", "house-calm", page))
                .build();
        System.out.println(alone);
        alone.behaviorsOf("house-calm").forEach(found -> System.out.println("calm: " + found.title()));

        String teamwork = RelationalLeadership.FOSTERING_TEAMWORK.id();
        Framework joined = alone.toBuilder()
                .id("org.example.joined")
                .extending(RelationalLeadership.framework())
                .addRelation(exhibits("house-huddle", teamwork, page))
                .build();
        System.out.println(joined);
        joined.behaviorsOf(teamwork, Provenance.STATED) // without the links that are inferred
                .forEach(found -> System.out.println("teamwork: " + found.title()));
        joined.search("morning").forEach(found -> System.out.println("found: " + found.definition()));
    }

    private static Relation exhibits(String behavior, String competency, Citation citation) {
        Relation.Builder relation = Relation.builder().from(behavior).to(competency);
        return relation.type(RelationType.EXHIBITS).citation(citation).build();
    }
}
