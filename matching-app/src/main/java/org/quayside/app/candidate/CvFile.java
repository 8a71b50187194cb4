package org.quayside.app.candidate;

import org.jspecify.annotations.Nullable;
import org.quayside.candidate.Contact;

/**
 * A CV as taken in.
 *
 * @param mediaType of the file as recognised by its content
 * @param text cleaned, 1 to 200,000 characters
 * @param contact as the file states it in a field of its own (JSON Resume); null where it is only somewhere in the text
 */
public record CvFile(String fileName, String mediaType, String text, @Nullable Contact contact) {}
