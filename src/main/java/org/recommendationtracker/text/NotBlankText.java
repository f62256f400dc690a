package org.recommendationtracker.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Says of every value that must not be blank whether it is, as {@link PlainText} sees it; bound in {@code blank.xml}. */
public class NotBlankText implements ConstraintValidator<NotBlank, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value != null && !PlainText.isBlank(value.toString());
    }
}
