package org.parvis.bake;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.parvis.source.SourceFile;

/** How FreeMarker is set up: operators' templates only, from memory, with no way to a class, a file or the machine's settings. */
final class Layouts {

    private Layouts() {}

    /** A configuration that knows {@code templates} by name, as they are. */
    static Configuration configuration(Map<String, SourceFile> templates) {
        return configuration(templates, (name, text) -> text);
    }

    /** A configuration that knows {@code templates} by name, each as {@code prepared} gives it from name and text. */
    static Configuration configuration(Map<String, SourceFile> templates, BinaryOperator<String> prepared) {
        var loader = new StringTemplateLoader();
        templates.forEach((name, file) -> loader.putTemplate(name, prepared.apply(name, file.text()), 0));
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setLocalizedLookup(false);
        return configuration;
    }

    /** The flags as templates test them: {@code flags["has-newsletter"]??}. */
    static Map<String, Boolean> flags(Shape shape) {
        return shape.flags().stream().collect(Collectors.toMap(flag -> flag, flag -> true));
    }
}
