package org.parvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.SampleSite;

class NameIndexTest {

    @Test
    void aSearchLooksUpAsManyWordsInALargeRegistryAsInASmallOne() {
        var text = VisibleText.normalise(
                "La commune de Rivebelle, la commune de Valmont-sur-Lys et une commune de nulle part.");
        var small = lookUps(10, text);

        assertThat(small).isPositive();
        assertThat(lookUps(3_000, text)).isEqualTo(small);
    }

    private static long lookUps(int tenants, String text) {
        var index = new NameIndex();
        Stream.concat(
                        Stream.of("Commune de Rivebelle", "Rivebelle", "Valmont-sur-Lys"),
                        IntStream.range(0, tenants).mapToObj(i -> "Commune de Ville" + i))
                .forEach(name -> index.holdersOf(name).addOwner(Belongings.of(SampleSite.tenant())));
        var words = new CountedWords(NameIndex.wordsOf(text));
        assertThat(index.in(words)).isNotEmpty();
        return words.reads;
    }

    private static final class CountedWords extends AbstractList<NameIndex.Word> {
        private final List<NameIndex.Word> words;
        private long reads;

        CountedWords(List<NameIndex.Word> words) {
            this.words = words;
        }

        @Override
        public NameIndex.Word get(int index) {
            reads++;
            return words.get(index);
        }

        @Override
        public int size() {
            return words.size();
        }
    }
}
