package org.parvis.rules.tenancy;

import java.net.URI;
import org.parvis.site.Expression;
import org.parvis.tenant.portal.Portal;
import org.parvis.tenant.portal.UserContent;

/** What is wrong in the chapter of a record on its portal. */
final class PortalFaults {

    private static final Expression COLOUR = Expression.of("#[0-9a-fA-F]{6}");
    private static final Expression PATH = Expression.of("(?:/(?!\\.{1,2}(?:/|$))[^/]+)*/?");
    private static final double READABLE = 4.5;

    private PortalFaults() {}

    static void find(Portal portal, Faults faults) {
        home(portal.home(), faults);
        if (portal.domains().isEmpty()) faults.add("portal.domains", "aucun domaine n’est déclaré");
        faults.each("portal.domains", portal.domains(), faults::host);
        faults.each(
                "portal.social-networks",
                portal.socialNetworks(),
                (path, network) -> faults.address(path + ".url", network.url()));
        faults.each(
                "portal.online-procedures",
                portal.onlineProcedures(),
                (path, procedure) -> faults.address(path + ".url", procedure.url()));
        portal.userContent()
                .flatMap(UserContent::reportForm)
                .ifPresent(form -> faults.address("portal.user-content.report-form", form));
        faults.address("portal.licence.url", portal.licence().url());
        accent(portal.theme().accent(), faults);
    }

    private static void home(URI home, Faults faults) {
        var path = "portal.home";
        var text = home.toString();
        faults.address(path, home);
        if (home.getPort() >= 0) faults.add(path, "l’adresse de l’accueil donne un port", text);
        if (home.getRawQuery() != null || home.getRawFragment() != null)
            faults.add(path, "l’adresse de l’accueil est celle d’une recherche ou d’un passage", text);
        if (home.getHost() != null && !PATH.matcher(home.getRawPath()).matches())
            faults.add(path, "le chemin de l’accueil a une partie vide, « . » ou « .. »", text);
        if (!text.endsWith("/")) faults.add(path, "l’adresse de l’accueil ne finit pas par une barre oblique", text);
    }

    private static void accent(String colour, Faults faults) {
        if (!COLOUR.matcher(colour).matches())
            faults.add("portal.theme.accent", "ce n’est pas une couleur #rrggbb", colour);
        else if (contrastWithWhite(Integer.parseInt(colour.substring(1), 16)) < READABLE)
            faults.add("portal.theme.accent", "le contraste avec un texte blanc est inférieur à 4,5", colour);
    }

    private static double contrastWithWhite(int rgb) {
        var luminance =
                0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        var part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
