/**
 * The pages: a candidate's suggestions and a recruiter's shortlist, server-rendered in English and Traditional Chinese.
 *
 * <p>A list is rendered as rows with an id and a version each. When its stream says {@code changed}, htmx reads the rows again and
 * {@code quayside.js} changes only what differs, so that whoever reads an opened row loses neither it nor focus nor place. A row's
 * reasons are read when it is opened first. {@link org.quayside.app.ui.Words} puts codes and numbers into words; the templates hold no
 * logic beyond showing what these records hold. Nothing in the pages needs inline style or script, and the content security policy
 * forbids both.
 */
@NullMarked
package org.quayside.app.ui;

import org.jspecify.annotations.NullMarked;
