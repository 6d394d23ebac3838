package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Rule;
import org.parvis.rules.accessibility.HomeMention;
import org.parvis.rules.legal.PublicationDirector;
import org.parvis.rules.opendata.PersonalData;
import org.parvis.rules.privacy.DpoContact;

/** A book of few rules, held against the book of all. */
class RulebookChapterTest {

    private static final List<Rule> FEW =
            List.of(new DpoContact(), new PublicationDirector(), new HomeMention(), new PersonalData());
    private static final String LAW = "\n[#droit]\n";

    @Test
    void aRuleHasOneChapterWhateverTheOthers() throws IOException {
        var book = Files.readString(Path.of("..", "docs", "rulebook.adoc"));
        var few = RulebookDocument.of(FEW);

        for (var chapter : few.substring(few.indexOf("\n== "), few.indexOf(LAW)).split("\n(?=\\[#|== )"))
            if (chapter.startsWith("[#")) assertThat(book).contains("\n" + chapter.stripTrailing() + "\n\n");
    }

    @Test
    void whatIsBeforeAndAfterTheRulesSpeaksOfAll() throws IOException {
        var book = Files.readString(Path.of("..", "docs", "rulebook.adoc"));
        var few = RulebookDocument.of(FEW);

        assertThat(few.substring(few.indexOf(LAW))).isEqualTo(book.substring(book.indexOf(LAW)));
        assertThat(few.substring(0, few.indexOf("\n== ")))
                .isEqualTo(
                        book.substring(0, book.indexOf("\n== ")).replaceFirst("selon \\d+ règles", "selon 4 règles"));
    }

    @Test
    void anOperatorsRulesStandAfterParvissOwn() {
        var own = RulebookDocument.ofParvis(List.of());
        var both = RulebookDocument.ofParvis(List.of(Runs.RULES.get(0)));

        assertThat(both)
                .contains("\nL’exploitant de ces portails ajoute à celles de Parvis 1\u00a0règle de son fait")
                .contains("[#privacy-contact]\n=== Le contact est donné\n");
        assertThat(both.indexOf("[#privacy-contact]"))
                .isGreaterThan(own.lastIndexOf("[#", own.indexOf(LAW)))
                .isLessThan(both.indexOf(LAW));
        assertThat(both).endsWith(own.substring(own.indexOf(LAW)));
    }
}
