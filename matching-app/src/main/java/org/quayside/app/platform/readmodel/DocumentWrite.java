package org.quayside.app.platform.readmodel;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document put in place of the one with its id; null: the one with this id is removed. */
record DocumentWrite(String collection, String id, @Nullable Document document) {}
