package org.parvis.bake;

import java.util.Optional;
import java.util.TreeMap;
import org.parvis.kept.Pack;
import org.parvis.kept.SealedFile;
import org.parvis.kept.Unpack;
import org.parvis.source.Fault;

/** An archetype as a file, packed and sealed. A file that is not whole, or not of the signature that is asked for, is no archetype. */
final class KeptArchetype {

    private KeptArchetype() {}

    static byte[] write(Signature signature, Archetype archetype) {
        var pack = new Pack();
        pack.text(signature.sha256());
        pack.map(archetype.templates(), pack::text, template -> put(template, pack));
        pack.map(archetype.assets(), pack::text, pack::bytes);
        pack.map(new TreeMap<>(archetype.sources()), pack::text, pack::sources);
        pack.optional(archetype.document(), document -> {
            pack.text(document.type());
            put(document.title(), pack);
        });
        pack.list(archetype.faults(), fault -> {
            pack.text(fault.step());
            pack.place(fault.place());
            pack.text(fault.message());
            pack.text(fault.reason());
            pack.text(fault.remedy());
        });
        return SealedFile.seal(pack.bytes());
    }

    /** The archetype in {@code file}, if it is whole and of {@code signature}. */
    static Optional<Archetype> read(Signature signature, byte[] file) {
        return SealedFile.open(file).flatMap(content -> Unpack.whole(content, from -> archetype(signature, from)));
    }

    private static Archetype archetype(Signature signature, Unpack from) {
        from.require(signature.sha256());
        var templates = new TreeMap<String, Template>();
        for (int left = from.number(); left > 0; left--) {
            var path = from.text();
            templates.put(path, template(path, from));
        }
        return new Archetype(
                templates,
                from.map(from::text, from::bytes),
                from.map(from::text, from::sources),
                from.optional(() -> new Archetype.Document(from.text(), template("", from))),
                from.list(() -> new Fault(from.text(), from.place(), from.text(), from.text(), from.text())));
    }

    /** A template without its escaping, which its path says. */
    private static void put(Template template, Pack pack) {
        pack.list(template.texts(), pack::bytes);
        pack.texts(template.holes());
    }

    private static Template template(String path, Unpack from) {
        return new Template(from.list(from::bytes), from.texts(), Template.Escaping.of(path));
    }
}
