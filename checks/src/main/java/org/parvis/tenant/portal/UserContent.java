package org.parvis.tenant.portal;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.Optional;

/**
 * What visitors publish on the portal (regulation (EU) 2022/2065).
 *
 * @param what what it is: "les réutilisations que vous présentez"
 * @param email the contact point for users and for authorities
 * @param reportForm where illegal content is reported, if not by e-mail
 * @param automatedModeration whether a program decides what is taken down
 */
public record UserContent(String what, String email, Optional<URI> reportForm, boolean automatedModeration) {
    public UserContent {
        reportForm = requireNonNullElse(reportForm, Optional.empty());
    }
}
