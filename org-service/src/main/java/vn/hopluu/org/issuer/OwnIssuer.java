package vn.hopluu.org.issuer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.hopluu.org.settings.AccessSettings;

/** Only there when this service is the issuer: another one that replaces it has endpoints, keys and pages of its own. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OwnIssuer.IsOwn.class)
public @interface OwnIssuer {

    /** Looks at the settings. */
    class IsOwn implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bindOrCreate("hopluu", AccessSettings.class)
                    .isOwnIssuer();
        }
    }
}
