package org.quayside.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The language of the pages: what the browser prefers, until {@code ?lang=} chooses another, which a cookie remembers for a year. */
@Configuration(proxyBeanMethods = false)
class LanguageChoice implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        interceptors.addInterceptor(change).excludePathPatterns("/api/**");
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Cookie();
    }

    /** Whatever is asked for becomes one of ours, so that the page says truly which language it is in. */
    private static final class Cookie extends CookieLocaleResolver {
        Cookie() {
            super("language");
            setCookieMaxAge(Duration.ofDays(365));
            setCookieHttpOnly(true);
            setCookieSameSite("Lax");
            setDefaultLocaleFunction(request -> Language.of(request.getLocale()).locale());
            setRejectInvalidCookies(false);
        }

        @Override
        public void setLocaleContext(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
            var wanted = context == null ? null : context.getLocale();
            super.setLocaleContext(request, response, wanted == null ? null : new SimpleLocaleContext(Language.of(wanted).locale()));
        }

        @Override
        protected @Nullable Locale parseLocaleValue(String value) {
            var known = super.parseLocaleValue(value);
            return known == null ? null : Language.of(known).locale();
        }
    }
}
