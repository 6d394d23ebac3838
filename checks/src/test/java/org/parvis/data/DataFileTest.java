package org.parvis.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataFileTest {

    @Test
    void rowsAreWhatTellsNothingAboutTheFile() {
        assertThat(new DataFile("# a head\n\nun\tdeux\n  \n#trois\nquatre # cinq\n").rows())
                .containsExactly("un\tdeux", "quatre # cinq");
    }

    @Test
    void aFileLiesBesideItsReader() {
        assertThat(DataFile.of(DataFileTest.class, "beside.txt").text()).isEqualTo("à côté\n");
    }

    @Test
    void whatIsDeliveredIsNeverMissingUnnoticed() {
        assertThat(DataFile.find(DataFileTest.class, "elsewhere.txt")).isEmpty();
        assertThatThrownBy(() -> DataFile.of(DataFileTest.class, "elsewhere.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("elsewhere.txt", "DataFileTest");
    }
}
