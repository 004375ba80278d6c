/*
 * rules.c - lines to statements
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/say.h"
#include "csv/raw.h"
#include "intake/rules.h"
#include "rule/settings.h"
#include "base/text.h"

#define FILE_MOST ((size_t)1 << 20)	/* bytes */
#define INCLUDES_MOST 16		/* one in another */

/* A file under way, and the one that includes it. */
struct source {
	const char *file;
	dev_t device;
	ino_t inode;
	unsigned long line;
	const struct source *from;
};

/* The statements under an if, or those of the file itself. */
struct level {
	struct slice indent;
	size_t first;		/* the steps of the if and its & lines ... */
	size_t tests;		/* ... so many */
	size_t groups;		/* that their patterns have */
	struct rule_place place;
};

struct parser {
	struct rules *r;
	struct slice words;
	struct source *source;
	struct level levels[RULES_DEPTH + 1];
	size_t depth;
	bool pending;		/* an if whose statements are to come is in
				   levels[depth + 1] */
	struct slice line;	/* without its end */
	struct slice rest;	/* of the line, to be read */
	struct fault *fault;
	int64_t files, files_most;	/* opened so far, and may be */
};

static struct rule_place
place_of(const struct parser *p, const char *at)
{
	const char *c;
	unsigned column = 1;

	for (c = p->line.at; c < at; c++)
		column += ((unsigned char)*c & 0xc0) != 0x80;
	return (struct rule_place){ p->source->file, p->source->line,
	    column };
}

static bool
complain(struct parser *p, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static bool
complain(struct parser *p, const char *at, const char *format, ...)
{
	struct rule_place place = place_of(p, at);
	char text[400];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), say(format), arguments);
	va_end(arguments);
	return fault_set(p->fault, "%s:%lu:%u: %s", place.file, place.line,
	    place.column, text);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static void
pass_blanks(struct parser *p)
{
	while (p->rest.len > 0 && is_blank(*p->rest.at))
		p->rest.at++, p->rest.len--;
}

/* What is not yet read, without a comment and the blanks before it. */
static void
cut_comment(struct parser *p, bool quotes_count)
{
	struct slice *s = &p->rest;
	bool quoted = false;
	size_t i;

	for (i = 0; i < s->len; i++) {
		if (quotes_count && quoted && s->at[i] == '\\')
			i++;
		else if (quotes_count && s->at[i] == '"')
			quoted = !quoted;
		else if (!quoted && s->at[i] == '#' &&
		    (s->at + i == p->line.at || is_blank(s->at[i - 1])))
			break;
	}
	s->len = i < s->len ? i : s->len;
	while (s->len > 0 && is_blank(s->at[s->len - 1]))
		s->len--;
}

/* The next run of bytes without blanks, or an empty slice. */
static struct slice
next_word(struct parser *p)
{
	struct slice word = { p->rest.at, 0 };

	while (word.len < p->rest.len && !is_blank(p->rest.at[word.len]))
		word.len++;
	p->rest.at += word.len;
	p->rest.len -= word.len;
	pass_blanks(p);
	return word;
}

static bool
quote_is_open(struct parser *p, const char *at)
{
	return complain(p, at, "a double quote that is never closed; end it "
	    "with another");
}

/*
 * A word, or text in double quotes where \" and \\ stand for " and \.
 * is_quoted may be NULL.
 */
static bool
take_text(struct parser *p, const char *what, struct slice *out,
    bool *is_quoted)
{
	const char *start = p->rest.at;
	size_t len = 0, i;
	char *to;

	if (is_quoted != NULL)
		*is_quoted = p->rest.len > 0 && *start == '"';
	if (p->rest.len == 0)
		return complain(p, start, "%s is missing", what);
	if (*start != '"') {
		*out = arena_copy(&p->r->arena, next_word(p));
		return true;
	}
	to = arena_bytes(&p->r->arena, p->rest.len);
	for (i = 1; i < p->rest.len && start[i] != '"'; i++) {
		if (start[i] == '\\' && i + 1 < p->rest.len &&
		    (start[i + 1] == '"' || start[i + 1] == '\\'))
			i++;
		to[len++] = start[i];
	}
	if (i >= p->rest.len)
		return quote_is_open(p, start);
	*out = (struct slice){ to, len };
	p->rest = slice_between(start + i + 1, start + p->rest.len);
	pass_blanks(p);
	return len > 0 || complain(p, start, "%s is empty", what);
}

static bool
take_end(struct parser *p, const char *usage)
{
	char quoted[80];

	if (p->rest.len == 0)
		return true;
	return complain(p, p->rest.at, "more than the statement takes: "
	    "\"%s\"; write %s", fault_quote(quoted, sizeof(quoted), p->rest),
	    usage);
}

static bool
is_name_byte(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static size_t
name_index(struct parser *p, struct slice name, const char *at, bool assigned)
{
	struct rules *r = p->r;
	size_t i;

	for (i = 0; i < r->name_count; i++)
		if (slice_equal(r->names[i].name, name))
			break;
	if (i == r->name_count) {
		GROW_BY_ONE(r->names, r->name_count);
		r->name_count++;
		r->names[i] = (struct rule_name){
		    .name = arena_copy(&r->arena, name),
		    .place = place_of(p, at) };
	}
	r->names[i].assigned = r->names[i].assigned || assigned;
	return i;
}

/* Reads %NAME or %{NAME} at *at, which moves behind it. */
static bool
take_reference(struct parser *p, const char **at, const char *end,
    size_t *index)
{
	const char *start = *at, *from = start + 1, *to;

	if (from < end && *from == '{') {
		from++;
		to = memchr(from, '}', (size_t)(end - from));
		if (to == NULL)
			return complain(p, start, "\"%%{\" without \"}\"; "
			    "write %%{HEADER}");
		*at = to + 1;
	} else {
		for (to = from; to < end && is_name_byte(*to); to++)
			;
		*at = to;
	}
	if (to == from)
		return complain(p, start, "no column behind \"%%\"; write "
		    "%%NAME or %%{HEADER}, or %%%% for the sign itself");
	*index = name_index(p, slice_between(from, to), start, false);
	return true;
}

static struct rule *
add_step(struct parser *p, enum rule_kind kind, const char *at)
{
	struct rules *r = p->r;

	GROW_BY_ONE(r->steps, r->step_count);
	r->step_count++;
	r->steps[r->step_count - 1] = (struct rule){ .kind = kind,
	    .place = place_of(p, at) };
	return &r->steps[r->step_count - 1];
}

/* The pieces of the value under way. */
struct value {
	struct rule_piece *pieces;
	size_t count;
	struct buffer text;	/* not yet a piece */
};

static void
push_piece(struct value *v, struct rule_piece piece)
{
	GROW_BY_ONE(v->pieces, v->count);
	v->pieces[v->count++] = piece;
}

/* Makes a piece of the text so far. */
static void
end_text(struct parser *p, struct value *v)
{
	if (v->text.len > 0)
		push_piece(v, (struct rule_piece){ PIECE_TEXT,
		    arena_copy(&p->r->arena, buffer_slice(&v->text)), 0 });
	v->text.len = 0;
}

static void
add_piece(struct parser *p, struct value *v, enum rule_piece_kind kind,
    size_t index)
{
	end_text(p, v);
	push_piece(v, (struct rule_piece){ kind, SLICE_EMPTY, index });
}

/* \1 to \9, \\ and \" at at. */
static bool
take_escape(struct parser *p, struct value *v, const char *at,
    const char *end)
{
	size_t group;

	if (at + 1 < end && (at[1] == '\\' || at[1] == '"')) {
		buffer_add_byte(&v->text, at[1]);
		return true;
	}
	if (at + 1 >= end || at[1] < '1' || at[1] > '9')
		return complain(p, at, "cannot read the \"\\\"; write \\1 to "
		    "\\9 for a group of the pattern, or \\\\ for a backslash");
	group = (size_t)(at[1] - '0');
	if (p->depth == 0)
		return complain(p, at, "\\%zu outside of an if; a group needs "
		    "a pattern", group);
	if (group > p->levels[p->depth].groups)
		return complain(p, at, "no group \\%zu in the patterns of the "
		    "if, which have %zu; put ( ) around what is wanted", group,
		    p->levels[p->depth].groups);
	add_piece(p, v, PIECE_GROUP,
	    (p->depth - 1) * RULES_GROUPS + group - 1);
	return true;
}

static bool
take_pieces(struct parser *p, struct value *v, const char *at,
    const char *end)
{
	size_t index;

	while (at < end) {
		if (*at == '%' && at + 1 < end && at[1] == '%') {
			buffer_add_byte(&v->text, '%');
			at += 2;
		} else if (*at == '%') {
			if (!take_reference(p, &at, end, &index))
				return false;
			add_piece(p, v, PIECE_COLUMN, index);
		} else if (*at == '\\') {
			if (!take_escape(p, v, at, end))
				return false;
			at += 2;
		} else {
			buffer_add_byte(&v->text, *at++);
		}
	}
	end_text(p, v);
	return true;
}

/* The value of set, default and reject: a word, or text in quotes. */
static bool
take_value(struct parser *p, const char *usage, struct value *v)
{
	const char *at = p->rest.at, *end = at;
	const char *line_end = at + p->rest.len;

	*v = (struct value){ NULL, 0, { 0 } };
	if (at == line_end)
		return complain(p, at, "no value; write %s, with \"\" for "
		    "nothing", usage);
	if (*at == '"') {
		for (end = ++at; end < line_end && *end != '"'; end++)
			if (*end == '\\' && end + 1 < line_end)
				end++;
		if (end >= line_end)
			return quote_is_open(p, at - 1);
		p->rest = slice_between(end + 1, line_end);
		pass_blanks(p);
	} else {
		end = at + next_word(p).len;
	}
	if (p->rest.len > 0)
		return complain(p, p->rest.at, "more than one word; put a "
		    "value with blanks in double quotes: %s", usage);
	return take_pieces(p, v, at, end);
}

static bool
keep_value(struct parser *p, struct rule *step, struct value *v, bool fine)
{
	step->piece_count = v->count;
	step->pieces = arena_alloc(&p->r->arena,
	    (v->count + 1) * sizeof(*v->pieces));
	if (v->count > 0)
		memcpy(step->pieces, v->pieces, v->count * sizeof(*v->pieces));
	free(v->pieces);
	buffer_release(&v->text);
	return fine;
}

/* set NAME VALUE, default NAME VALUE */
static bool
read_assignment(struct parser *p, enum rule_kind kind, const char *start)
{
	const char *usage = kind == RULE_SET ? "set NAME VALUE" :
	    "default NAME VALUE", *at = p->rest.at;
	struct slice name;
	struct value value;
	struct rule *step;
	bool fine;

	if (p->rest.len == 0)
		return complain(p, at, "no column; write %s", usage);
	if (*at == '%')
		return complain(p, at, "a column is assigned without \"%%\"; "
		    "write %s", usage);
	if (!take_text(p, "the name of the column", &name, NULL))
		return false;
	fine = take_value(p, usage, &value);
	step = add_step(p, kind, start);
	step->name = name_index(p, name, at, true);
	return keep_value(p, step, &value, fine);
}

static bool
read_reject(struct parser *p, const char *start)
{
	struct value value;
	bool fine = take_value(p, "reject \"REASON\"", &value);

	return keep_value(p, add_step(p, RULE_REJECT, start), &value, fine);
}

static bool
read_position(struct slice word, size_t *position)
{
	size_t i;

	*position = 0;
	for (i = 0; i < word.len; i++) {
		if (word.at[i] < '0' || word.at[i] > '9' || i == 6)
			return false;
		*position = *position * 10 + (size_t)(word.at[i] - '0');
	}
	return word.len > 0;
}

static bool
read_year(struct parser *p, struct rule_column *c)
{
	const char *at = p->rest.at;
	struct slice word = next_word(p);

	if (slice_is(word, "1904"))
		c->kind = RULE_SERIAL_1904;
	else if (word.len > 0 && !slice_is(word, "1900"))
		return complain(p, at, "days are counted from 1900 or 1904; "
		    "write serial COLUMN 1904");
	return true;
}

/* map HEADER NAME, drop HEADER, serial COLUMN [1904] */
static bool
read_column(struct parser *p, enum rule_column_kind kind, const char *start)
{
	static const char *const usages[] = { "map HEADER NAME",
		"drop HEADER", "serial COLUMN [1904]" };
	struct rule_column c = { .kind = kind, .place = place_of(p, start) };
	const char *at = p->rest.at;
	bool quoted;

	if (p->rest.len == 0)
		return complain(p, at, "no column; write %s", usages[kind]);
	if (!take_text(p, "the header", &c.header, &quoted))
		return false;
	if (!quoted && read_position(c.header, &c.position) &&
	    c.position == 0)
		return complain(p, at, "columns are counted from 1");
	if (quoted || !read_position(c.header, &c.position))
		c.position = 0;
	if (kind == RULE_MAP && p->rest.len == 0)
		return complain(p, p->rest.at, "no name; write %s",
		    usages[kind]);
	if (kind == RULE_MAP && !take_text(p, "the name", &c.name, NULL))
		return false;
	if ((kind == RULE_SERIAL && !read_year(p, &c)) ||
	    !take_end(p, usages[kind]))
		return false;
	GROW_BY_ONE(p->r->columns, p->r->column_count);
	p->r->column_count++;
	p->r->columns[p->r->column_count - 1] = c;
	return true;
}

/* [!] %COLUMN PATTERN behind if or & */
static bool
read_test(struct parser *p, const char *start)
{
	struct level *level = &p->levels[p->depth + 1];
	const char *at, *end;
	struct rule test = { .kind = RULE_IF, .place = place_of(p, start) };
	struct fault why;
	size_t groups;

	if (p->rest.len > 0 && *p->rest.at == '!') {
		test.negated = true;
		p->rest.at++, p->rest.len--;
		pass_blanks(p);
	}
	at = p->rest.at;
	end = at + p->rest.len;
	if (at == end || *at != '%')
		return complain(p, at, "no column; write if %%NAME PATTERN");
	if (!take_reference(p, &at, end, &test.name))
		return false;
	p->rest = slice_between(at, end);
	if (at < end && !is_blank(*at))
		return complain(p, at, "a blank is missing between column and "
		    "pattern; write if %%NAME PATTERN, or %%{HEADER} for a "
		    "header with signs in it");
	pass_blanks(p);
	if (p->rest.len == 0)
		return complain(p, at, "no pattern; write if %%NAME PATTERN, "
		    "with ^$ for an empty cell");
	test.text = arena_copy(&p->r->arena, p->rest);
	test.pattern = pattern_compile(test.text, &why);
	if (test.pattern == NULL)
		return complain(p, p->rest.at, "%s", why.text);
	groups = test.negated ? 0 : pattern_group_count(test.pattern);
	if (groups > RULES_GROUPS - level->groups)
		groups = RULES_GROUPS - level->groups;
	test.slot = p->depth * RULES_GROUPS + level->groups;
	test.slots = groups;
	level->groups += groups;
	level->tests++;
	*add_step(p, RULE_IF, start) = test;
	return true;
}

static bool
read_if(struct parser *p, const char *start)
{
	if (p->depth == RULES_DEPTH)
		return complain(p, start, "if in if more than %d deep; join "
		    "them with &", RULES_DEPTH);
	p->levels[p->depth + 1] = (struct level){ .first = p->r->step_count,
	    .place = place_of(p, start) };
	p->pending = true;
	return read_test(p, start);
}

static bool read_file(struct parser *p, const char *path,
    const struct source *from, const char *at);

/* A path beside the file that names it. */
static const char *
beside(struct parser *p, struct slice path)
{
	const char *slash = strrchr(p->source->file, '/');
	struct buffer text = { 0 };
	char *kept;

	if (slash != NULL && *path.at != '/')
		buffer_add(&text, slice_between(p->source->file, slash + 1));
	buffer_add(&text, path);
	kept = arena_string(&p->r->arena, buffer_slice(&text));
	buffer_release(&text);
	return kept;
}

static bool
read_include(struct parser *p)
{
	const char *at = p->rest.at;
	struct slice line = p->line;
	struct slice path;

	if (p->rest.len == 0)
		return complain(p, at, "no file; write include FILE");
	if (!take_text(p, "the file", &path, NULL) ||
	    !take_end(p, "include FILE, in double quotes if it has blanks"))
		return false;
	if (p->depth > 0)
		return complain(p, at, "include inside of an if; put it "
		    "at the start of a line");
	if (!read_file(p, beside(p, path), p->source, at))
		return false;
	p->line = line;
	return true;
}

static bool
read_option(struct parser *p, struct slice word, const char *start)
{
	struct rule_option *o;
	struct slice value = SLICE_EMPTY;
	char quoted[80];

	if (word.len == 0 || !slice_is_listed(word, p->words, ' '))
		return complain(p, start, "no statement \"%s\"; there are "
		    "map, drop, serial, default, set, if, &, reject, include "
		    "and the words %.*s",
		    fault_quote(quoted, sizeof(quoted), word),
		    SLICE_PRINT(p->words));
	if (p->rest.len > 0 && !take_text(p, "the value", &value, NULL))
		return false;
	if (!take_end(p, "one value, in double quotes if it has blanks"))
		return false;
	GROW_BY_ONE(p->r->options, p->r->option_count);
	p->r->option_count++;
	o = &p->r->options[p->r->option_count - 1];
	o->place = place_of(p, start);
	o->word = arena_string(&p->r->arena, word);
	o->value = arena_string(&p->r->arena, value);
	return true;
}

/* Statements that change columns and options hold for the whole file. */
static bool
read_global(struct parser *p, struct slice word, const char *start)
{
	char quoted[80];

	if (p->depth > 0 && (slice_is(word, "map") ||
	    slice_is(word, "drop") || slice_is(word, "serial") ||
	    slice_is_listed(word, p->words, ' ')))
		return complain(p, start, "%s inside of an if holds for every "
		    "record; put it at the start of a line",
		    fault_quote(quoted, sizeof(quoted), word));
	if (slice_is(word, "map"))
		return read_column(p, RULE_MAP, start);
	if (slice_is(word, "drop"))
		return read_column(p, RULE_DROP, start);
	if (slice_is(word, "serial"))
		return read_column(p, RULE_SERIAL, start);
	if (slice_is(word, "include"))
		return read_include(p);
	return read_option(p, word, start);
}

static bool
read_statement(struct parser *p)
{
	const char *start = p->rest.at;
	struct slice whole = p->rest, word = next_word(p);

	if (slice_is(word, "if") || *start == '&') {
		p->rest = slice_between(start + (*start == '&' ? 1 : 2),
		    whole.at + whole.len);
		cut_comment(p, false);
		pass_blanks(p);
		return *start == '&' ? read_test(p, start) :
		    read_if(p, start);
	}
	p->rest = whole;
	cut_comment(p, true);
	word = next_word(p);
	if (slice_is(word, "set"))
		return read_assignment(p, RULE_SET, start);
	if (slice_is(word, "default"))
		return read_assignment(p, RULE_DEFAULT, start);
	if (slice_is(word, "reject"))
		return read_reject(p, start);
	return read_global(p, word, start);
}

/* Ends the innermost group: its tests know now where to go on. */
static void
leave_level(struct parser *p)
{
	struct level *level = &p->levels[p->depth--];
	size_t i;

	for (i = 0; i < level->tests; i++)
		p->r->steps[level->first + i].skip = p->r->step_count;
}

static bool
nothing_under(struct parser *p)
{
	const struct rule_place *at = &p->levels[p->depth + 1].place;

	return fault_set(p->fault, "%s:%lu:%u: nothing under this if; indent "
	    "the statements that belong to it", at->file, at->line,
	    at->column);
}

/* Finds the group that a line belongs to by its indentation. */
static bool
find_level(struct parser *p, struct slice indent)
{
	const char *at = indent.at + indent.len;
	bool is_and = *at == '&';

	if (p->pending && is_and &&
	    slice_equal(indent, p->levels[p->depth].indent))
		return true;
	if (p->pending) {
		if (indent.len <= p->levels[p->depth].indent.len ||
		    !slice_starts(indent, p->levels[p->depth].indent))
			return nothing_under(p);
		p->levels[++p->depth].indent = arena_copy(&p->r->arena,
		    indent);
		p->pending = false;
	}
	while (p->depth > 0 && indent.len < p->levels[p->depth].indent.len)
		leave_level(p);
	if (!slice_equal(indent, p->levels[p->depth].indent))
		return complain(p, at, "the indentation is that of no line "
		    "above; indent all statements of an if alike");
	return !is_and || complain(p, at, "& without an if on the line above; "
	    "put it there, or write if");
}

static bool
read_line(struct parser *p, struct slice line)
{
	struct slice indent = { line.at, 0 };

	p->source->line++;
	if (line.len > 0 && line.at[line.len - 1] == '\r')
		line.len--;
	p->line = p->rest = line;
	pass_blanks(p);
	if (p->rest.len == 0 || *p->rest.at == '#')
		return true;
	indent.len = (size_t)(p->rest.at - line.at);
	return find_level(p, indent) && read_statement(p);
}

static bool
read_text(struct parser *p, struct slice text)
{
	const char *nul = slice_find(text, '\0');

	if (!text_is_utf8(text) || nul != NULL)
		return fault_set(p->fault, "%s: no UTF-8 text; save it as "
		    "UTF-8", p->source->file);
	if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
		text.at += 3, text.len -= 3;
	while (text.at != NULL)
		if (!read_line(p, slice_cut(&text, '\n')))
			return false;
	if (p->pending)
		return nothing_under(p);
	while (p->depth > 0)
		leave_level(p);
	return true;
}

/* a.rules -> b.rules -> a.rules */
static bool
complain_of_loop(struct parser *p, const struct source *s, const char *path,
    const char *at)
{
	char chain[300] = "";
	size_t len = 0;

	for (; s != NULL && len < sizeof(chain); s = s->from) {
		char tail[sizeof(chain)];

		snprintf(tail, sizeof(tail), "%s", chain);
		len = (size_t)snprintf(chain, sizeof(chain), "%s -> %s",
		    s->file, *tail == '\0' ? path : tail);
	}
	return complain(p, at, "the file includes itself: %s; take one "
	    "include out", chain);
}

static bool
open_source(struct parser *p, struct source *s, const char *at,
    struct buffer *bytes)
{
	const struct source *outer;
	unsigned depth = 0;
	struct stat st;

	if (++p->files > p->files_most && s->from != NULL)
		return complain(p, at, "more than %lld files by include; take "
		    "out what is included again and again",
		    (long long)p->files_most);
	if (stat(s->file, &st) != 0) {
		if (s->from == NULL)
			return fault_set(p->fault, "cannot open \"%s\": %s",
			    s->file, say_trouble(errno));
		return complain(p, at, "cannot open \"%s\": %s", s->file,
		    say_trouble(errno));
	}
	s->device = st.st_dev;
	s->inode = st.st_ino;
	for (outer = s->from; outer != NULL; outer = outer->from) {
		if (outer->device == st.st_dev && outer->inode == st.st_ino)
			return complain_of_loop(p, s->from, s->file, at);
		if (++depth == INCLUDES_MOST)
			return complain(p, at, "include in include more than "
			    "%d deep", INCLUDES_MOST);
	}
	*bytes = BUFFER_INIT(2 * FILE_MOST);
	errno = 0;
	if (raw_read(s->file, bytes) && bytes->len <= FILE_MOST)
		return true;
	return fault_set(p->fault, "%s: cannot read: %s", s->file,
	    errno != 0 ? say_trouble(errno) :
	    "more than 1 MiB, which no rules file has");
}

static bool
read_file(struct parser *p, const char *path, const struct source *from,
    const char *at)
{
	struct source source = { .file = path, .from = from };
	struct source *outer = p->source;
	struct buffer bytes = { 0 };
	bool fine = open_source(p, &source, at, &bytes);

	if (fine) {
		p->source = &source;
		fine = read_text(p, buffer_slice(&bytes));
		p->source = outer;
	}
	buffer_release(&bytes);
	return fine;
}

struct rules *
rules_open(const char *path, const char *words, struct fault *fault)
{
	struct rules *r = xcalloc(1, sizeof(*r));
	struct parser p = { .r = r, .words = slice_of(words),
		.fault = fault };
	const struct setting wanted = { "rules_files_most", &p.files_most };

	p.levels[0].indent = SLICE_EMPTY;
	if (settings_read("limit", &wanted, 1, fault) && read_file(&p,
	    arena_string(&r->arena, slice_of(path)), NULL, NULL))
		return r;
	rules_close(r);
	return NULL;
}

void
rules_close(struct rules *r)
{
	size_t i;

	if (r == NULL)
		return;
	for (i = 0; i < r->step_count; i++)
		pattern_free(r->steps[i].pattern);
	free(r->options);
	free(r->columns);
	free(r->names);
	free(r->steps);
	arena_release(&r->arena);
	free(r);
}

const struct rule_option *
rules_option(const struct rules *r, const char *word)
{
	size_t i;

	for (i = r->option_count; i > 0; i--)
		if (strcmp(r->options[i - 1].word, word) == 0)
			return &r->options[i - 1];
	return NULL;
}

/* `column "Firma"`, or `column 5`. */
static const char *
column_text(const struct rule_column *c, char text[120])
{
	char quoted[80];

	if (c->position > 0)
		snprintf(text, 120, say("column %zu"), c->position);
	else
		snprintf(text, 120, say("column \"%s\""),
		    fault_quote(quoted, sizeof(quoted), c->header));
	return text;
}

bool
rules_check_found(const struct rules *r, struct fault *fault)
{
	char text[120];
	size_t i;

	for (i = 0; i < r->column_count; i++) {
		const struct rule_column *c = &r->columns[i];

		if (!c->found && c->kind != RULE_DROP)
			return fault_set(fault, "%s:%lu:%u: no %s in the "
			    "file; write a header of the file as it stands "
			    "there, or a position", c->place.file,
			    c->place.line, c->place.column,
			    column_text(c, text));
	}
	for (i = 0; i < r->name_count; i++) {
		const struct rule_name *n = &r->names[i];

		if (!n->found && !n->assigned)
			return fault_set(fault, "%s:%lu:%u: no column \"%s\" "
			    "in the file; write a name of fairlead-format(5) "
			    "or a header of the file", n->place.file,
			    n->place.line, n->place.column,
			    fault_quote(text, sizeof(text), n->name));
	}
	return true;
}

bool
rules_unused(const struct rules *r, size_t *next, struct fault *line)
{
	char text[120];

	while (*next < r->step_count) {
		const struct rule *s = &r->steps[(*next)++];

		if (s->kind != RULE_IF || s->tried == 0 || s->hits > 0)
			continue;
		fault_set(line, "%s:%lu: the pattern \"%s\" matched no record",
		    s->place.file, s->place.line,
		    fault_quote(text, sizeof(text), s->text));
		return true;
	}
	while (*next < r->step_count + r->column_count) {
		const struct rule_column *c =
		    &r->columns[(*next)++ - r->step_count];

		if (c->kind != RULE_DROP || c->found)
			continue;
		fault_set(line, "%s:%lu: no %s to drop", c->place.file,
		    c->place.line, column_text(c, text));
		return true;
	}
	return false;
}
