package org.parvis.publish;

import org.parvis.kept.Digest;
import org.parvis.site.MediaType;

/**
 * A file of a site, as it is to lie where sites are served.
 *
 * @param path below the folder of sites, the tenant's id first
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 * @param type its media type
 */
public record SiteFile(String path, long size, String sha256, String type) {

    static SiteFile of(String path, byte[] bytes) {
        return new SiteFile(path, bytes.length, Digest.sha256(bytes), MediaType.of(path));
    }
}
