/**
 * Fairs at the edge: requests become commands, events become the view that answers who is there and what is shown. Candidates come in by
 * their account, by who feeds them in, or by the fair's link, which is also drawn as a QR code. Lists of vacancies and shortlists look up
 * here whom to keep when they are asked for one fair only.
 */
@NullMarked
package org.quayside.app.fair;

import org.jspecify.annotations.NullMarked;
