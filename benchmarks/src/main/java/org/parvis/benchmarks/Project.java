package org.parvis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project with a fleet of demonstrations, in {@code folder}; a file whose text is the same is left as it is. */
record Project(Path folder) {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>fleet</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.parvis</groupId>
                    <artifactId>parvis-maven-plugin</artifactId>
                    <version>0.1.0</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    /** Writes the POM. */
    void create() throws IOException {
        write(folder.resolve("pom.xml"), POM);
    }

    /** Writes the folder of a tenant. */
    void add(DemonstrationRecord tenant) throws IOException {
        for (var file : tenant.files().entrySet())
            write(folder.resolve("tenants").resolve(tenant.id()).resolve(file.getKey()), file.getValue());
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) return;
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
