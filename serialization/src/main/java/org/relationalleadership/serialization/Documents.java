package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.RelationalLeadership;

/**
 * The documents of the vocabulary, read and written as JSON and YAML.
 */
public final class Documents {

    private static final Documents STANDARD = new Documents(Map.of()).withFramework(RelationalLeadership.framework());

    private final Map<String, Framework> frameworks;

    private Documents(Map<String, Framework> frameworks) {
        this.frameworks = frameworks;
    }

    /** Documents that may refer to the built-in framework. */
    public static Documents standard() {
        return STANDARD;
    }

    /** These documents, which may also refer to a framework; it replaces one of the same id. */
    public Documents withFramework(Framework framework) {
        Map<String, Framework> more = new LinkedHashMap<>(frameworks);
        more.put(framework.id(), framework);
        return new Documents(Collections.unmodifiableMap(more));
    }

    /**
     * Reads an instrument file.
     *
     * @throws org.relationalleadership.fault.FaultException if it is none, with all its faults
     */
    public InstrumentFile readInstrument(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return readInstrument(in);
        }
    }

    /**
     * Reads an instrument file.
     *
     * @throws org.relationalleadership.fault.FaultException if it is none, with all its faults
     */
    public InstrumentFile readInstrument(InputStream in) throws IOException {
        return new InstrumentReader(DocumentText.read(in), frameworks).read();
    }

    /**
     * Reads an instrument file.
     *
     * @throws org.relationalleadership.fault.FaultException if it is none, with all its faults
     */
    public InstrumentFile readInstrument(String text) {
        return new InstrumentReader(DocumentText.read(text), frameworks).read();
    }
}
