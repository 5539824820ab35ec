package io.keybuzz.domain.tenancy.staff;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;

/**
 * A user held for a change, with all that the change has to know of the others.
 *
 * @param otherOwners active owners of the same tenant beside this user, held as well
 */
public record UserToChange(User user, int otherOwners) {
    /**
     * Refuses with {@code tenancy/last-owner} what would leave the tenant without an active owner.
     *
     * @param after the user as it shall become
     */
    public void requireOwnerLeft(User after) {
        if (isActiveOwner(user) && !isActiveOwner(after) && otherOwners == 0) {
            throw TenancyProblem.LAST_OWNER.refuse("The tenant needs another active owner first");
        }
    }

    private static boolean isActiveOwner(User user) {
        return user.role() == Role.OWNER && user.status() == User.Status.ACTIVE;
    }
}
