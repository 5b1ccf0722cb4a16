package org.relationalleadership.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a test reads out of a page: its blocks of code, and where its links lead. */
final class Markdown {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    private Markdown() {}

    /**
     * A fenced block of code.
     *
     * @param mark the HTML comment on the line before it, or empty
     * @param language what stands behind the fence
     * @param line the line of the fence, from 1
     */
    record Block(String mark, String language, String text, int line) {}

    static List<Block> blocks(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int fence = i;
                StringBuilder text = new StringBuilder();
                for (i++; !lines.get(i).equals("```"); i++) {
                    text.append(lines.get(i)).append('\n');
                }
                String before = fence == 0 ? "" : lines.get(fence - 1);
                String mark = before.startsWith("<!-- ") ? before.substring(5, before.length() - 4) : "";
                blocks.add(new Block(mark, lines.get(fence).substring(3), text.toString(), fence + 1));
            }
        }
        return blocks;
    }

    /** The only block in a language, apart from those that are marked as something else. */
    static String block(Path page, String language) throws IOException {
        List<Block> found = blocks(page).stream()
                .filter(block -> block.language().equals(language)
                        && (block.mark().isEmpty() || block.mark().equals(language)))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(page + ": one block of " + language + " is expected, but has " + found);
        }
        return found.get(0).text();
    }

    /** The links of a page that lead to a file or folder of the project. */
    static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The pages of the project that people read. */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of(
                ".",
                "sample",
                "examples/foreign-strategy",
                "examples/spring-boot-3",
                "examples/spring-boot-4",
                "docs",
                "docs/adr",
                "docs/guides")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder).normalize())) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }
}
