/**
 * Who may do what. {@link org.quayside.app.security.AccessRules} lists every address with the roles that may use it; what has no rule is
 * denied. Within a role it is about whose things they are: {@link org.quayside.app.security.Caller} says who asks, and controllers answer
 * 404 for what belongs to somebody else.
 *
 * <p>Callers bring a JWT of the issuer that is configured. In the demonstration ({@code quayside.demo}), and only on a loopback address,
 * {@link org.quayside.app.security.DemoTokens} gives tokens signed with a key that lives in memory.
 */
@NullMarked
package org.quayside.app.security;

import org.jspecify.annotations.NullMarked;
