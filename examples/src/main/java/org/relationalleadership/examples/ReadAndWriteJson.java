package org.relationalleadership.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.Documents;
import org.relationalleadership.serialization.InstrumentFile;

/** How do documents go to JSON or YAML and back? */
public final class ReadAndWriteJson {
    private ReadAndWriteJson() {}

    /** Takes an instrument file with a {@code source}; without one, the sample in the current folder. */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments.length > 0 ? arguments[0] : "sample/instrument.yaml");
        Documents documents = Documents.standard();

        InstrumentFile file = documents.readInstrument(path); // YAML or JSON: the text tells
        String json = documents.writeInstrument(file, DocumentFormat.JSON);
        json.lines().limit(4).forEach(System.out::println);
        System.out.println(
                "instrument is the same: " + documents.readInstrument(json).equals(file));

        Mapping mapping = file.mapping().orElse(Mapping.standard()); // the source, as a file of its own
        String yaml = documents.writeMapping(mapping, DocumentFormat.YAML);
        yaml.lines().limit(2).forEach(System.out::println);
        System.out.println(
                "mapping is the same: " + documents.readMapping(yaml).mapping().equals(mapping));

        Framework house = Framework.builder()
                .id("org.example.house")
                .version("1.0.0")
                .title("Leading on our wards")
                .extending(RelationalLeadership.framework()) // written as its id alone
                .build();
        String framework = documents.writeFramework(house, DocumentFormat.YAML);
        System.out.print(framework);
        System.out.println(
                "framework is the same: " + documents.readFramework(framework).equals(house));
    }
}
