package org.parvis.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.site.Place;

/** The kinds of files that a tenant may publish, and how each begins. */
enum AssetType {
    PNG(PictureSize::ofPng, 0, "\u0089PNG\r\n\u001a\n", "png"),
    JPEG(PictureSize::ofJpeg, 0, "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
    GIF(PictureSize::ofGif, 0, "GIF8", "gif"),
    WEBP(PictureSize::ofWebp, 8, "WEBP", "webp"),
    AVIF(PictureSize::ofAvif, 4, "ftypavi", "avif"),
    ICO(PictureSize::ofPng, 0, "\u0000\u0000\u0001\u0000", "ico"),
    PDF(0, "%PDF-", "pdf"),
    SVG(0, "", "svg") {
        @Override
        boolean isFitInside(Place place, byte[] bytes, Faults faults) {
            return Svg.isFit(place.file(), bytes, faults);
        }
    },
    TEXT(0, "", "txt", "csv") {
        @Override
        boolean isFitInside(Place place, byte[] bytes, Faults faults) {
            return Utf8.read(bytes, place.file(), faults).isPresent();
        }
    };

    private final Function<byte[], Optional<PictureSize>> size;
    private final int offset;
    private final byte[] magic;
    private final Set<String> extensions;

    AssetType(int offset, String magic, String... extensions) {
        this(bytes -> Optional.empty(), offset, magic, extensions);
    }

    AssetType(Function<byte[], Optional<PictureSize>> size, int offset, String magic, String... extensions) {
        this.size = size;
        this.offset = offset;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
        this.extensions = Set.of(extensions);
    }

    /** Whether the file at {@code place} is of a kind that may be published, and is what its name says. */
    static boolean isFit(Place place, byte[] bytes, Faults faults) {
        var name = place.file();
        var extension = name.substring(name.lastIndexOf('.') + 1);
        for (var type : values()) {
            if (!type.extensions.contains(extension)) continue;
            return type.beginsRight(place, extension, bytes, faults) && type.isFitInside(place, bytes, faults);
        }
        faults.add(
                place,
                "Ce type de fichier n’est pas accepté dans assets.",
                "Un fichier actif (page, script, feuille de style, archive…) pourrait agir au nom du site.",
                "Sont acceptés : " + accepted() + ", l’extension en minuscules.");
        return false;
    }

    /** Checks beyond the first bytes. */
    boolean isFitInside(Place place, byte[] bytes, Faults faults) {
        var vast = size.apply(bytes).filter(PictureSize::isTooMuch);
        vast.ifPresent(picture -> faults.add(
                place,
                "Cette image a " + picture.width() + " points sur " + picture.height() + ", plus de "
                        + PictureSize.MOST / 1_000_000 + " millions.",
                "Le navigateur de chaque lecteur les déplie tous, et s’y arrêterait.",
                "Réduisez l’image : 2 000 points de large suffisent à une page."));
        return vast.isEmpty();
    }

    private boolean beginsRight(Place place, String extension, byte[] bytes, Faults faults) {
        var end = offset + magic.length;
        if (bytes.length >= end && Arrays.equals(bytes, offset, end, magic, 0, magic.length)) return true;
        faults.add(
                place,
                "Le contenu de ce fichier n’est pas celui d’un fichier ." + extension + ".",
                "Un fichier qui n’est pas ce que dit son nom ne s’affiche pas, ou cache autre chose.",
                "Exportez-le de nouveau dans le bon format, ou corrigez son extension.");
        return false;
    }

    private static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
