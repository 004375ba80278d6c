/*
 * pattern.c - bounded PCRE2
 */
#include <stdio.h>
#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/mem.h"
#include "base/needs.h"
#include "base/pattern.h"

/*
 * The match limit counts from each starting place anew, so that the bound of
 * the whole is limit times length: WORK_MOST steps in all (below a tenth of a
 * second), but never less than LIMIT_LEAST from one place.
 */
enum {
	WORK_MOST = 50000000,
	LIMIT_LEAST = 1000,
	HEAP_MOST_KIB = 16384,
	PATTERN_LENGTH_MOST = 65536,
	JIT_AFTER = 8,		/* matches of texts that are not longer */
	JIT_LENGTH = 256,
	FILTER_AFTER = 4,	/* questions to a set, of the same */
	SINGLY_MOST = 12	/* members asked one by one */
};

static uint64_t given_up;

struct pattern {
	pcre2_code *code;
	pcre2_match_data *match;
	pcre2_match_context *context;
	unsigned runs;		/* with the interpreter, JIT_AFTER at most */
	bool compiled, jit;	/* tried to, and did */
};

/* Memory that is not there ends the program, also within the library. */
static void *
get_memory(size_t size, void *context)
{
	(void)context;
	return xmalloc(size);
}

static void
give_back(void *memory, void *context)
{
	(void)context;
	free(memory);
}

/* As long as the program. */
static pcre2_general_context *
general_context(void)
{
	static pcre2_general_context *general;

	if (general == NULL)
		general = pcre2_general_context_create(get_memory, give_back,
		    NULL);
	return general;
}

static bool
compile_failed(struct slice text, int error, size_t offset,
    struct fault *fault)
{
	char quoted[128];
	PCRE2_UCHAR reason[128];

	if (pcre2_get_error_message(error, reason, sizeof(reason)) < 0)
		snprintf((char *)reason, sizeof(reason), "error %d", error);
	return fault_set(fault, "cannot use the pattern \"%s\": %s at byte "
	    "%zu; correct it (PCRE2 syntax)",
	    fault_quote(quoted, sizeof(quoted), text), reason, offset + 1);
}

static pcre2_code *
compile_code(struct slice text, uint32_t options, struct fault *fault)
{
	pcre2_compile_context *context =
	    pcre2_compile_context_create(general_context());
	pcre2_code *code;
	size_t offset = 0;
	int error;

	pcre2_set_max_pattern_length(context, PATTERN_LENGTH_MOST);
	code = pcre2_compile((PCRE2_SPTR)(text.len > 0 ? text.at : ""),
	    text.len, options | PCRE2_UTF | PCRE2_CASELESS |
	    PCRE2_NEVER_BACKSLASH_C, &error, &offset, context);
	pcre2_compile_context_free(context);
	if (code == NULL)
		compile_failed(text, error, offset, fault);
	return code;
}

static struct pattern *
make_pattern(struct slice text, uint32_t options, struct fault *fault)
{
	pcre2_code *code = compile_code(text, options, fault);
	struct pattern *pattern;

	if (code == NULL)
		return NULL;
	pattern = xcalloc(1, sizeof(*pattern));
	pattern->code = code;
	pattern->match = pcre2_match_data_create_from_pattern(code,
	    general_context());
	pattern->context = pcre2_match_context_create(general_context());
	pcre2_set_heap_limit(pattern->context, HEAP_MOST_KIB);
	return pattern;
}

struct pattern *
pattern_compile(struct slice text, struct fault *fault)
{
	return make_pattern(text, 0, fault);
}

void
pattern_free(struct pattern *pattern)
{
	if (pattern == NULL)
		return;
	pcre2_match_context_free(pattern->context);
	pcre2_match_data_free(pattern->match);
	pcre2_code_free(pattern->code);
	free(pattern);
}

static void
compile_jit(struct pattern *pattern)
{
	pattern->jit = pcre2_jit_compile(pattern->code,
	    PCRE2_JIT_COMPLETE) == 0;
	pattern->compiled = true;
}

static int
interpret(const struct pattern *pattern, struct slice subject, size_t from)
{
	return pcre2_match(pattern->code,
	    (PCRE2_SPTR)(subject.len > 0 ? subject.at : ""), subject.len,
	    from, PCRE2_NO_JIT | PCRE2_NO_UTF_CHECK, pattern->match,
	    pattern->context);
}

/*
 * To compile costs as much as hundreds of short matches, so that a pattern
 * begins with the interpreter.  What that gives up is left to the compiled
 * pattern, which goes further: the answer is the same from the first match on.
 */
static bool
answer_at_once(struct pattern *pattern, struct slice subject, size_t from,
    int *result)
{
	if (pattern->compiled)
		return false;
	if (pattern->runs < JIT_AFTER && subject.len <= JIT_LENGTH) {
		pattern->runs++;
		*result = interpret(pattern, subject, from);
		if (*result >= 0 || *result == PCRE2_ERROR_NOMATCH)
			return true;
	}
	compile_jit(pattern);
	return false;
}

static enum pattern_outcome
run(struct pattern *pattern, struct slice subject, size_t from)
{
	uint32_t limit = LIMIT_LEAST;
	int result = PCRE2_ERROR_JIT_STACKLIMIT;

	if (subject.len < WORK_MOST / LIMIT_LEAST)
		limit = WORK_MOST / (uint32_t)(subject.len + 1);
	pcre2_set_match_limit(pattern->context, limit);
	if (!answer_at_once(pattern, subject, from, &result)) {
		if (pattern->jit)
			result = pcre2_jit_match(pattern->code,
			    (PCRE2_SPTR)(subject.len > 0 ? subject.at : ""),
			    subject.len, from, 0, pattern->match,
			    pattern->context);
		/* The interpreter's stack is on the heap, which is larger. */
		if (result == PCRE2_ERROR_JIT_STACKLIMIT)
			result = interpret(pattern, subject, from);
	}
	if (result >= 0)
		return PATTERN_HIT;
	if (result == PCRE2_ERROR_NOMATCH)
		return PATTERN_MISS;
	given_up++;
	return PATTERN_LIMIT;
}

uint64_t
pattern_given_up(void)
{
	return given_up;
}

void
pattern_told(void)
{
	given_up--;
}

enum pattern_outcome
pattern_matches(struct pattern *pattern, struct slice subject)
{
	return run(pattern, subject, 0);
}

enum pattern_outcome
pattern_capture(struct pattern *pattern, struct slice subject, size_t from,
    struct slice *groups, size_t count)
{
	enum pattern_outcome outcome = run(pattern, subject, from);
	const size_t *offsets = pcre2_get_ovector_pointer(pattern->match);
	size_t have = pcre2_get_ovector_count(pattern->match), i;

	if (outcome != PATTERN_HIT)
		return outcome;
	for (i = 0; i < count; i++) {
		groups[i] = (struct slice){ NULL, 0 };
		if (i < have && offsets[2 * i] != PCRE2_UNSET &&
		    offsets[2 * i] <= offsets[2 * i + 1])
			groups[i] = (struct slice){
			    subject.len > 0 ? subject.at + offsets[2 * i] : "",
			    offsets[2 * i + 1] - offsets[2 * i] };
	}
	return outcome;
}

size_t
pattern_group_count(const struct pattern *pattern)
{
	uint32_t count = 0;

	pcre2_pattern_info(pattern->code, PCRE2_INFO_CAPTURECOUNT, &count);
	return count;
}

struct member {
	struct pattern *pattern;	/* NULL until asked for */
	struct slice text;		/* of such a one */
	int id;
	bool in_filter;
};

struct pattern_set {
	struct needs *needs;		/* of the members */
	struct member *members;
	size_t count, room;
	struct buffer filter_text;
	struct pattern *filter;		/* NULL until asked for */
	bool filter_is_stale;
	bool by_each;		/* of alternatives: few may match, no filter */
	unsigned asked;		/* before there was a filter */
};

struct pattern_set *
pattern_set_new(void)
{
	struct pattern_set *set = xcalloc(1, sizeof(*set));

	set->needs = needs_new();
	return set;
}

void
pattern_set_free(struct pattern_set *set)
{
	size_t i;

	if (set == NULL)
		return;
	for (i = 0; i < set->count; i++)
		pattern_free(set->members[i].pattern);
	pattern_free(set->filter);
	needs_free(set->needs);
	buffer_release(&set->filter_text);
	free(set->members);
	free(set);
}

/*
 * May text stand in an alternation without changing its meaning or that of
 * its neighbours?  Not with references by number, \Q..\E, verbs, or groups
 * of a kind not listed: options such as (?x) reach beyond the pattern.
 */
static bool
is_combinable(struct slice text)
{
	static const char *const kinds[] = { ":", "=", "!", ">", "<=", "<!",
		"i)", "-i)", "i:", "-i:" };
	size_t i, k, count = sizeof(kinds) / sizeof(*kinds);

	for (i = 0; i + 1 < text.len; i++) {
		struct slice rest = { text.at + i + 2, text.len - i - 2 };

		if (text.at[i] == '\\') {
			i++;
			if (strchr("QEcgk123456789", text.at[i]) != NULL)
				return false;
		} else if (text.at[i] == '(' && text.at[i + 1] == '*') {
			return false;
		} else if (text.at[i] == '(' && text.at[i + 1] == '?') {
			for (k = 0; k < count; k++)
				if (slice_starts(rest, slice_of(kinds[k])))
					break;
			if (k == count)
				return false;
		}
	}
	return true;
}

static void
add_member(struct pattern_set *set, struct pattern *pattern,
    struct slice text, int id)
{
	struct member *member;

	GROW(set->members, set->count, set->room);
	member = &set->members[set->count];
	*member = (struct member){ pattern, text, id, is_combinable(text) };
	if (member->in_filter && !set->by_each) {
		buffer_add(&set->filter_text, set->filter_text.len > 0 ?
		    SLICE("|(?:") : SLICE("(?:"));
		buffer_add(&set->filter_text, text);
		buffer_format(&set->filter_text, ")(*MARK:%zu)", set->count);
		set->filter_is_stale = true;
	}
	needs_add(set->needs, text);
	set->count++;
}

bool
pattern_set_add(struct pattern_set *set, struct slice text, int id,
    struct fault *fault)
{
	struct pattern *pattern = pattern_compile(text, fault);

	if (pattern != NULL)
		add_member(set, pattern, text, id);
	return pattern != NULL;
}

/*
 * The end of the first alternative of a pattern, at a | that is in no group or
 * class; its length when there is one only.
 */
static size_t
alternative_end(struct slice text)
{
	bool in_class = false;
	size_t i, class_from = 0, depth = 0;

	for (i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (c == '\\') {
			i++;
		} else if (in_class) {
			in_class = c != ']' || i == class_from;
		} else if (c == '[') {
			in_class = true;
			class_from = i + 1 + (i + 1 < text.len &&
			    text.at[i + 1] == '^');
		} else if (c == '|' && depth == 0) {
			return i;
		} else {
			depth += c == '(';
			depth -= c == ')' && depth > 0;
		}
	}
	return text.len;
}

/* An option stands for the alternatives behind it too. */
static bool
is_divisible(struct slice text)
{
	return is_combinable(text) &&
	    memmem(text.at, text.len, "(?i)", 4) == NULL &&
	    memmem(text.at, text.len, "(?-i)", 5) == NULL;
}

bool
pattern_set_add_each(struct pattern_set *set, struct slice text, int id,
    struct fault *fault)
{
	struct slice rest = text;
	struct fault ignored;

	set->by_each = true;
	while (is_divisible(text)) {
		size_t end = alternative_end(rest);

		if (!pattern_set_add(set, (struct slice){ rest.at, end }, id,
		    &ignored))
			break;
		if (end == rest.len)
			return true;
		rest.at += end + 1;
		rest.len -= end + 1;
	}
	return pattern_set_add(set, text, id, fault);
}

void
pattern_set_add_known(struct pattern_set *set, struct slice text, int id)
{
	add_member(set, NULL, text, id);
}

/* What a member answers: its id, PATTERN_NONE or PATTERN_LIMIT. */
static int
ask_member(struct pattern_set *set, size_t i, struct slice subject)
{
	struct member *member = &set->members[i];
	enum pattern_outcome outcome;
	struct fault fault;

	if (member->pattern == NULL)
		member->pattern = pattern_compile(member->text, &fault);
	outcome = member->pattern == NULL ? PATTERN_LIMIT :
	    run(member->pattern, subject, 0);
	return outcome == PATTERN_HIT ? member->id :
	    outcome == PATTERN_MISS ? PATTERN_NONE : PATTERN_LIMIT;
}

/*
 * The filter finds the leftmost match of any member; when there is none, no
 * member matches.  Without it (too long a text) members are asked singly.
 */
static void
make_filter(struct pattern_set *set)
{
	struct fault ignored;
	size_t i;

	pattern_free(set->filter);
	set->filter = make_pattern(buffer_slice(&set->filter_text),
	    PCRE2_NO_AUTO_CAPTURE, &ignored);
	for (i = 0; set->filter == NULL && i < set->count; i++)
		set->members[i].in_filter = false;
	if (set->filter == NULL)
		buffer_release(&set->filter_text);
	set->filter_is_stale = false;
}

/*
 * Asks the filter.  *known becomes the position of a member that matches for
 * certain, or count.  True when the members in the filter before *known may
 * match too, which the leftmost match does not say.
 */
static bool
ask_filter(struct pattern_set *set, struct slice subject, size_t *known)
{
	enum pattern_outcome outcome;

	*known = set->count;
	if (set->filter == NULL && set->asked < FILTER_AFTER &&
	    subject.len <= JIT_LENGTH) {
		set->asked++;
		return true;
	}
	if (set->filter_is_stale)
		make_filter(set);
	if (set->filter == NULL)
		return true;
	outcome = run(set->filter, subject, 0);
	if (outcome == PATTERN_HIT)
		*known = strtoul((const char *)pcre2_get_mark(
		    set->filter->match), NULL, 10);
	return outcome != PATTERN_MISS;
}

/*
 * The members that the subject has all for that they need, in order, as many
 * as there may be; SINGLY_MOST + 1 for more.
 */
static size_t
find_candidates(struct pattern_set *set, struct slice subject,
    size_t found[SINGLY_MOST])
{
	size_t count = 0, i;

	needs_look(set->needs, subject);
	for (i = 0; i < set->count; i++) {
		if (!needs_are_met(set->needs, i))
			continue;
		if (count == SINGLY_MOST)
			return count + 1;
		found[count++] = i;
	}
	return count;
}

static int
ask_filtered(struct pattern_set *set, struct slice subject)
{
	size_t known, last, i;
	bool open = ask_filter(set, subject, &known);

	/* Members just before with the same id cannot change the answer. */
	last = known;
	while (known < set->count && last > 0 &&
	    set->members[last - 1].id == set->members[known].id)
		last--;
	for (i = 0; i < last; i++) {
		int answer = set->members[i].in_filter && !open ?
		    PATTERN_NONE : ask_member(set, i, subject);

		if (answer != PATTERN_NONE)
			return answer;
	}
	return known < set->count ? set->members[known].id : PATTERN_NONE;
}

static int
ask_each(struct pattern_set *set, struct slice subject)
{
	size_t i;

	needs_look(set->needs, subject);
	for (i = 0; i < set->count; i++) {
		int answer = needs_are_met(set->needs, i) ?
		    ask_member(set, i, subject) : PATTERN_NONE;

		if (answer != PATTERN_NONE)
			return answer;
	}
	return PATTERN_NONE;
}

int
pattern_set_find(struct pattern_set *set, struct slice subject)
{
	size_t few[SINGLY_MOST], count, i;

	if (set->by_each)
		return ask_each(set, subject);
	count = find_candidates(set, subject, few);
	if (count > SINGLY_MOST)
		return ask_filtered(set, subject);
	for (i = 0; i < count; i++) {
		int answer = ask_member(set, few[i], subject);

		if (answer != PATTERN_NONE)
			return answer;
	}
	return PATTERN_NONE;
}
