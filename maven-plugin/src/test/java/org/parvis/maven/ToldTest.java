package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a goal is told makes its run another one. */
class ToldTest {

    @Test
    void everyParameterIsAmongWhatIsTold() {
        assertThat(Told.to(new BuildMojo()).map(line -> line.split(" ")[0]))
                .contains(
                        "plan",
                        "publish",
                        "formats",
                        "failOn",
                        "reports",
                        "output",
                        "threads",
                        "rules",
                        "profiles",
                        "version")
                .doesNotContain("log");
    }

    @Test
    void aValueIsToldWithItsName() throws ReflectiveOperationException {
        var goal = new BuildMojo();
        var publish = BuildMojo.class.getDeclaredField("publish");
        publish.setAccessible(true);
        publish.set(goal, "copy");

        assertThat(Told.to(goal)).contains("publish copy", "plan null");
    }

    @Test
    void profilesThatChooseTheSameReadTheSame() {
        assertThat(List.of(Profile.strict()))
                .hasToString(List.of(Profile.strict()).toString());
        assertThat(Profile.strict()).doesNotHaveToString(Profile.none().toString());
    }
}
