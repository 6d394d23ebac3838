package org.parvis.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.parvis.site.Place;

/** Reads plain files: whole, once, up to a size, and never through a link. */
final class PlainFile {

    private PlainFile() {}

    /** The bytes of {@code file}, unless a fault says why they are not read. */
    static Optional<byte[]> read(Path file, Place place, int limit, Faults faults) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) return refuseLink(place, faults);
            if (!attributes.isRegularFile()) return refuseSpecial(place, faults);
            if (hasOtherNames(file)) return refuseHardLink(place, faults);
            var bytes = firstBytes(file, limit);
            return bytes.length > limit ? refuseSize(place, limit, faults) : Optional.of(bytes);
        } catch (IOException e) {
            faults.add(
                    place,
                    "Ce fichier ne peut pas être lu (" + e.getClass().getSimpleName() + ").",
                    "Parvis lit chaque source avant de publier.",
                    "Vérifiez que le fichier existe et que ses droits permettent de le lire.");
            return Optional.empty();
        }
    }

    static Optional<byte[]> refuseLink(Place place, Faults faults) {
        faults.add(
                place,
                "« " + nameOf(place) + " » est un lien.",
                "Un lien peut mener aux fichiers d’un autre organisme, ou hors du projet.",
                "Remplacez le lien par une copie de ce qu’il désigne.");
        return Optional.empty();
    }

    private static Optional<byte[]> refuseSpecial(Place place, Faults faults) {
        faults.add(
                place,
                "« " + nameOf(place) + " » n’est pas un fichier ordinaire.",
                "Parvis ne lit que des fichiers et des dossiers ordinaires.",
                "Retirez-le.");
        return Optional.empty();
    }

    private static Optional<byte[]> refuseHardLink(Place place, Faults faults) {
        faults.add(
                place,
                "« " + nameOf(place) + " » a plusieurs noms sur le disque (lien physique).",
                "Un lien physique peut montrer le fichier d’un autre organisme.",
                "Remplacez-le par une copie.");
        return Optional.empty();
    }

    private static Optional<byte[]> refuseSize(Place place, int limit, Faults faults) {
        faults.add(
                place,
                "« " + nameOf(place) + " » dépasse " + size(limit) + ".",
                "Les fichiers trop lourds ralentissent le portail et sa fabrication.",
                "Allégez ce fichier, ou partagez-le en plusieurs.");
        return Optional.empty();
    }

    private static boolean hasOtherNames(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
    }

    private static byte[] firstBytes(Path file, int limit) throws IOException {
        // Zip file systems know no links, and do not know the option either.
        var onDisk = file.getFileSystem() == FileSystems.getDefault();
        var options = onDisk
                ? new OpenOption[] {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS}
                : new OpenOption[] {StandardOpenOption.READ};
        try (var in = Files.newInputStream(file, options)) {
            return in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
        }
    }

    private static String size(int limit) {
        return limit >= 1 << 20 ? (limit >> 20) + " Mo" : (limit >> 10) + " ko";
    }

    private static String nameOf(Place place) {
        return place.file().substring(place.file().lastIndexOf('/') + 1);
    }
}
