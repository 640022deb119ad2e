package fr.gouv.pilo.shared.page;

import java.util.List;

/** One page as JSON shows it. */
record Page(List<?> items, long total, int limit, int offset, String nextSince) {}
