package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.declared.PageSet;

class PageTypeTest {

    @Test
    void rulesOfOnesOwnKnowTheTypesThereAre() {
        assertThat(PageType.ids()).containsExactlyElementsOf(PageSet.TYPES);
    }
}
