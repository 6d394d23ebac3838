package org.parvis.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.parvis.Parvis;
import org.parvis.ParvisConfig;
import org.parvis.Progress;
import org.parvis.Result;

/**
 * Judges the sites as they are published, without baking: what was right when it was published may be wrong today, when the
 * law, the rules or somebody's hand have changed.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends GateMojo {

    /** Nothing is baked, and no source is read. */
    @Override
    File source() {
        return null;
    }

    @Override
    List<Result> judge(Parvis parvis, ParvisConfig config, Progress progress) {
        return parvis.check(progress);
    }
}
