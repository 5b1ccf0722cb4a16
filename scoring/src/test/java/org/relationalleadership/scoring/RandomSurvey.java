package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/** Random instruments that can be scored, with every strategy and policy there is, and random responses to them. */
final class RandomSurvey {

    static final Strategies STRATEGIES = Strategies.builtIn()
            .with("last", answers -> {
                double last = 0;
                while (answers.next()) {
                    last = answers.value() / 3;
                }
                return last;
            })
            .with("breaks", answers -> {
                answers.next();
                double first = answers.value();
                if (first > 50) {
                    throw new IllegalStateException("beyond " + first);
                }
                return first == 3 ? Double.NaN : first;
            })
            .with("odd-only", answers -> answers.count() % 2 == 0 ? answers.decline("even") : answers.count());

    private static final List<String> IDS = List.copyOf(STRATEGIES.ids());
    private static final List<String> LATENT = List.of("graded-response", "partial-credit");

    private static final List<AnswerScale> ANSWER_SCALES = List.of(
            AnswerScale.likert("agree", 1, "a", "b", "c", "d", "e"),
            AnswerScale.likert("often", 0, "never", "rarely", "sometimes", "often"),
            fifths(),
            tenths(),
            AnswerScale.builder().id("slider").range(Range.of(0, 100)).build(),
            AnswerScale.builder().id("balance").range(Range.of(-3, 3)).build());

    private final Random random;

    RandomSurvey(long seed) {
        this.random = new Random(seed);
    }

    private static AnswerScale fifths() {
        AnswerScale.Builder builder = AnswerScale.builder().id("fifths").range(Range.of(-40, 60));
        for (int i = 0; i <= 5; i++) {
            builder.addOption(Option.of(-40 + 20 * ((i * 5) % 6), "label " + i)); // not in order
        }
        return builder.build();
    }

    private static AnswerScale tenths() {
        AnswerScale.Builder builder = AnswerScale.builder().id("tenths").range(Range.of(0.1, 0.7));
        for (int i = 1; i <= 7; i++) {
            builder.addOption(Option.of(i / 10.0, "label " + i));
        }
        return builder.build();
    }

    Instrument instrument() {
        Instrument.Builder builder = Instrument.builder().id("random").version("1");
        List<Item> items = new ArrayList<>();
        int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 30 : 8);
        boolean alike = random.nextBoolean();
        AnswerScale one = ANSWER_SCALES.get(random.nextInt(ANSWER_SCALES.size()));
        for (int i = 0; i < size; i++) {
            items.add(Item.builder()
                    .id("i" + i)
                    .answers(alike ? one : ANSWER_SCALES.get(random.nextInt(ANSWER_SCALES.size())))
                    .key(random.nextInt(3) == 0 ? Key.REVERSED : Key.FORWARD)
                    .build());
        }
        builder.items(items);
        int scales = 1 + random.nextInt(5);
        for (int s = 0; s < scales; s++) {
            builder.addScale(scale(builder, s, items));
        }
        return builder.build();
    }

    /** A scale of any strategy that takes these members; of the mean where a few tries found none. */
    private Scale scale(Instrument.Builder before, int index, List<Item> items) {
        Instrument known = index == 0 ? null : before.build();
        for (int attempt = 0; attempt < 6; attempt++) {
            List<Member> members = members(index, items);
            Scale scale = Scale.builder()
                    .id("s" + index)
                    .members(members)
                    .strategy(strategy(members))
                    .answered(policy(members.size()))
                    .build();
            Instrument.Builder one =
                    Instrument.builder().id("random").version("1").items(items);
            if (known != null) {
                one.scales(known.scales());
            }
            try {
                Scorer.of(one.addScale(scale).build(), STRATEGIES);
                return scale;
            } catch (FaultException e) {
                // that strategy refuses these members, or gaps cannot be filled
            }
        }
        return Sample.scale("s" + index, "mean").items("i0").build();
    }

    private List<Member> members(int index, List<Item> items) {
        List<Member> members = new ArrayList<>();
        boolean latent = random.nextInt(4) == 0;
        for (Item item : items) {
            if (random.nextBoolean()) {
                Member member = Member.item(item.id());
                int options = item.answers().options().size();
                members.add(latent && options > 1 ? member.withParameters(parameters(options - 1)) : member);
            }
        }
        for (int s = 0; s < index; s++) {
            if (random.nextInt(4) == 0 && !latent) {
                members.add(Member.scale("s" + s));
            }
        }
        if (members.isEmpty()) {
            members.add(Member.item("i0"));
        }
        if (random.nextInt(3) == 0) {
            members.replaceAll(member -> member.withWeight(random.nextInt(3) == 0 ? 1 : 0.1 + random.nextDouble()));
        }
        return members;
    }

    private ItemParameters parameters(int thresholds) {
        List<Double> ascending = new ArrayList<>();
        for (int t = 0; t < thresholds; t++) {
            ascending.add(6 * random.nextDouble() - 3);
        }
        Collections.sort(ascending);
        return new ItemParameters(0.3 + 2 * random.nextDouble(), ascending);
    }

    private StrategyRef strategy(List<Member> members) {
        List<String> ids = members.get(0).parameters().isPresent() ? LATENT : IDS;
        String id = ids.get(random.nextInt(ids.size()));
        Parameters parameters = Parameters.none();
        for (StrategyParameter parameter : STRATEGIES.provider(id).orElseThrow().parameters()) {
            if (parameter.name().equals("cut")) {
                parameters = parameters.with("cut", random.nextInt(5));
            }
            if (parameter.name().equals("estimate")) {
                parameters =
                        parameters.with("estimate", List.of("eap", "map", "wle").get(random.nextInt(3)));
            }
        }
        return new StrategyRef(id, parameters);
    }

    private AnswerPolicy policy(int members) {
        AnswerPolicy policy = switch (random.nextInt(4)) {
            case 0 -> AnswerPolicy.all();
            case 1 -> AnswerPolicy.atLeast(1 + random.nextInt(members));
            case 2 ->
                AnswerPolicy.atLeastShare(0.01 + 0.99 * random.nextDouble()).ofApplicable();
            default -> AnswerPolicy.atLeastShare(0.01 + 0.99 * random.nextDouble());
        };
        return policy.kind() != AnswerPolicy.Kind.ALL && random.nextInt(3) == 0 ? policy.withPersonMean() : policy;
    }

    Responses responses(Instrument instrument, int rows) {
        List<Response> all = new ArrayList<>();
        double absent = random.nextDouble() / 2;
        for (int row = 0; row < rows; row++) {
            Response.Builder response = Response.to(instrument);
            for (int item = 0; item < instrument.items().size(); item++) {
                response.answer(item, answer(instrument.items().get(item).answers(), absent));
            }
            all.add(response.build());
        }
        return Responses.of(instrument, all);
    }

    private Answer answer(AnswerScale scale, double absent) {
        if (random.nextDouble() < absent) {
            return Answer.absent(Absence.ofCode((byte) (-1 - random.nextInt(3))));
        }
        if (scale.options().isEmpty()) {
            Range range = scale.range();
            return Answer.of(range.min() + random.nextDouble() * (range.max() - range.min()));
        }
        return Answer.of(
                scale.options().get(random.nextInt(scale.options().size())).score());
    }
}
