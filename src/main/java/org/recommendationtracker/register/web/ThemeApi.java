package org.recommendationtracker.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.recommendationtracker.register.Register;
import org.recommendationtracker.register.ThemeName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/themes")
@Tag(name = "Parties")
class ThemeApi {

    private final Register register;

    ThemeApi(Register register) {
        this.register = register;
    }

    /** A theme, as recommendations and their filters have it. */
    record Theme(String code, String name) {

        private static Theme of(String code) {
            return new Theme(code, ThemeName.of(code));
        }
    }

    @GetMapping
    @Operation(summary = "The themes that recommendations have, by code", description = "At most 500")
    List<Theme> all() {
        return register.themes().stream().map(Theme::of).toList();
    }
}
