package org.relationalleadership;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How Immutables writes the values of this module. In source only, so that no consumer meets it in a class file. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@Value.Style(
        // Callers see the type that we wrote, never the generated one.
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        // Signatures of generated methods name our type too: build() returns Scale, not ImmutableScale.
        overshadowImplementation = true,
        // Collections of the JDK alone, even where Guava stands on somebody's class path.
        jdkOnly = true,
        // List<Member> members() is filled by addMember(…).
        depluralize = true,
        // JSON is mapped by hand in serialization; core knows no Jackson.
        jacksonIntegration = false,
        // No annotation is taken from whatever happens to stand on the class path.
        allowedClasspathAnnotations = Override.class)
@interface GeneratedValues {}
