package io.keybuzz.domain.automation.metering;

/**
 * What a tenant may still do.
 *
 * @param units whether another AI action would be counted
 * @param tokens whether a model may be asked; what needs no model does not ask for it
 */
public record AiAllowance(boolean units, boolean tokens) {
    /** Whether an action may be begun. @param asksModel whether a model has to be asked for it */
    public boolean allows(boolean asksModel) {
        return units && (tokens || !asksModel);
    }
}
