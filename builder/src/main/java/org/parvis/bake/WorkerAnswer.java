package org.parvis.bake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.source.Fault;

/**
 * What became of one page in the worker process.
 *
 * @param page the page; null where it can be none
 * @param faults what was found on it
 * @param markedBy the attribute that holds a mark in the page's body
 * @param marked the files that the marks speak of, by index
 * @param accident what stopped the conversion and is not the page's fault; null if nothing did
 */
record WorkerAnswer(ConvertedPage page, List<Fault> faults, String markedBy, List<String> marked, String accident) {

    /** Says that the worker is ready to convert. */
    static final WorkerAnswer READY = new WorkerAnswer(null, List.of(), "", List.of(), null);

    static WorkerAnswer of(BakeContext context, String path, Optional<ConvertedPage> page) {
        return new WorkerAnswer(
                page.orElse(null), context.faults(path), Roles.SOURCE, List.copyOf(context.marked()), null);
    }

    static WorkerAnswer accident(String what) {
        return new WorkerAnswer(null, List.of(), "", List.of(), what);
    }

    /** The page {@code path} as part of the bake that asked for it: its faults reported there, its marks being marks of that bake. */
    Optional<ConvertedPage> in(BakeContext context, String path) {
        if (accident != null) throw new IllegalStateException(accident);
        for (var fault : faults) context.report(path, fault);
        return Optional.ofNullable(page)
                .map(known -> new ConvertedPage(
                        known.type(), known.title(), known.description(), marked(known.body(), context)));
    }

    /** Each process has a name of its own for marks, which no page can know, so that whatever bears it is one. */
    private String marked(String body, BakeContext context) {
        return Pattern.compile(" " + Pattern.quote(markedBy) + "=\"(\\d+):(\\d+)\"")
                .matcher(body)
                .replaceAll(mark -> " " + Roles.SOURCE + "=\""
                        + context.mark(marked.get(Integer.parseInt(mark.group(1))), Integer.parseInt(mark.group(2)))
                        + "\"");
    }
}
