/*
 * known.c - people by their channels, compared by their names
 */
#include <stdlib.h>

#include "base/hash.h"
#include "dup/hanname.h"
#include "dup/person.h"
#include "intake/known.h"
#include "set/nameset.h"
#include "value/matchkey.h"

/* People with a channel in common are a chain; 0 ends it. */
struct person {
	struct slice id, folded, han;
	bool taken;
};
struct link {
	uint32_t person, next;
};
struct note {
	struct slice id, kept;
};

struct known {
	struct dupnames *names;
	struct hannames *pinyin;
	struct nameset *channels;	/* to the newest link, from 1 */
	struct nameset *ids;		/* to their person, from 1 */
	struct nameset *noted;		/* ids, to their note, from 1 */
	struct arena kept, scratch;	/* scratch: of the row at hand */
	struct buffer key, text, other;
	struct person *people;
	struct link *links;
	struct note *notes;
	size_t person_count, person_room, link_count, link_room, note_count,
	    note_room;
	struct known_sum sum;
};

struct known *
known_open(struct fault *fault)
{
	struct known *k = xcalloc(1, sizeof(*k));

	k->channels = nameset_new();
	k->ids = nameset_new();
	k->noted = nameset_new();
	if ((k->names = dupperson_open(fault)) != NULL &&
	    (k->pinyin = hannames_open(fault)) != NULL)
		return k;
	known_close(k);
	return NULL;
}

void
known_close(struct known *k)
{
	if (k == NULL)
		return;
	dupperson_close(k->names);
	hannames_close(k->pinyin);
	nameset_free(k->channels);
	nameset_free(k->ids);
	nameset_free(k->noted);
	arena_release(&k->kept);
	arena_release(&k->scratch);
	buffer_release(&k->key);
	buffer_release(&k->text);
	buffer_release(&k->other);
	free(k->people);
	free(k->links);
	free(k->notes);
	free(k);
}

/* The forms in which names are compared; a Han name in pinyin too. */
static void
fold_name(struct known *k, struct arena *arena, struct slice name,
    struct person *to)
{
	*to = (struct person){ .folded = SLICE_EMPTY, .han = SLICE_EMPTY };
	if (hanname_is(name)) {
		k->text.len = k->other.len = 0;
		hanname_simplify(k->pinyin, &k->text, name);
		matchkey_fold(&k->other, buffer_slice(&k->text));
		to->han = arena_copy(arena, dupperson_strip_han(k->names,
		    buffer_slice(&k->other)));
		k->other.len = 0;
		hanname_person(k->pinyin, &k->other, to->han);
		name = buffer_slice(&k->other);
	}
	k->text.len = 0;
	matchkey_fold(&k->text, name);
	k->other.len = 0;
	dupperson_strip(k->names, &k->other, buffer_slice(&k->text));
	k->text.len = 0;
	matchkey_sort(&k->text, buffer_slice(&k->other));
	to->folded = arena_copy(arena, buffer_slice(&k->text));
}

static void
add_channel(struct known *k, uint32_t person)
{
	uint32_t *newest;

	if (k->key.len == 0)
		return;
	GROW(k->links, k->link_count, k->link_room);
	newest = nameset_count(k->channels, buffer_slice(&k->key));
	k->links[k->link_count++] = (struct link){ person, *newest };
	*newest = (uint32_t)k->link_count;
}

static void
key_email(struct known *k, struct slice email)
{
	k->key.len = 0;
	matchkey_email(&k->key, email);
}

static void
key_phone(struct known *k, struct slice e164, struct slice text)
{
	k->key.len = 0;
	matchkey_phone(&k->key, e164, text);
}

void
known_add(struct known *k, const struct known_person *p)
{
	uint32_t at = (uint32_t)k->person_count, *place;

	if (p->id.len == 0 || *(place = nameset_count(k->ids, p->id)) > 0)
		return;
	*place = at + 1;
	GROW(k->people, k->person_count, k->person_room);
	fold_name(k, &k->kept, p->name, &k->people[at]);
	k->people[at].id = arena_copy(&k->kept, p->id);
	k->person_count++;
	key_email(k, p->email);
	add_channel(k, at);
	key_phone(k, p->phone_e164, p->phone);
	add_channel(k, at);
	key_phone(k, p->mobile_e164, p->mobile);
	add_channel(k, at);
}

static enum dup_names
compare(const struct known *k, const struct person *a,
    const struct person *b)
{
	if (a->folded.len == 0 || b->folded.len == 0)
		return DUP_NAMES_UNKNOWN;
	if (a->han.len > 0 && b->han.len > 0)
		return dupperson_compare_han(a->han, b->han);
	return slice_equal(a->folded, b->folded) ? DUP_NAMES_SAME :
	    dupperson_compare(k->names, a->folded, b->folded);
}

/* The one person who can be who, among those with the channel of the key. */
struct found {
	struct person *person;
	enum dup_names as;
	bool several;
};

static void
look(struct known *k, const struct person *who, struct found *found)
{
	uint32_t at = k->key.len == 0 ? 0 :
	    nameset_get(k->channels, buffer_slice(&k->key));

	for (; at != 0; at = k->links[at - 1].next) {
		struct person *p = &k->people[k->links[at - 1].person];
		enum dup_names as = compare(k, who, p);

		if (as < DUP_NAMES_UNKNOWN || p == found->person)
			continue;
		if (found->person == NULL || (as == DUP_NAMES_SAME &&
		    found->as != DUP_NAMES_SAME))
			*found = (struct found){ p, as, false };
		else if (as == DUP_NAMES_SAME || found->as != DUP_NAMES_SAME)
			found->several = true;
	}
}

/*
 * Ids that are hashes stand in every row of one person, others once in a file
 * (R-IMPORT-11).
 */
static bool
is_free(const struct found *found)
{
	return !found->person->taken || (found->as == DUP_NAMES_SAME &&
	    hash_is_id(found->person->id));
}

struct slice
known_take(struct known *k, const struct known_person *p)
{
	struct found found = { .person = NULL };
	struct person who;

	arena_reset(&k->scratch);
	fold_name(k, &k->scratch, p->name, &who);
	key_email(k, p->email);
	look(k, &who, &found);
	if (found.person == NULL) {
		key_phone(k, p->phone_e164, p->phone);
		look(k, &who, &found);
		key_phone(k, p->mobile_e164, p->mobile);
		look(k, &who, &found);
	}
	if (found.several)
		k->sum.several++;
	else if (found.person == NULL)
		k->sum.fresh++;
	else if (!is_free(&found))
		k->sum.taken++;
	else
		k->sum.kept++;
	if (found.several || found.person == NULL || !is_free(&found))
		return SLICE_EMPTY;
	found.person->taken = true;
	return found.person->id;
}

bool
known_is_own(struct known *k, struct slice id)
{
	uint32_t person = nameset_get(k->ids, id);

	if (person == 0)
		return false;
	k->people[person - 1].taken = true;
	k->sum.kept++;
	return true;
}

void
known_note(struct known *k, struct slice id, struct slice kept)
{
	GROW(k->notes, k->note_count, k->note_room);
	k->notes[k->note_count++] = (struct note){
		arena_copy(&k->kept, id), kept };
	*nameset_count(k->noted, id) = (uint32_t)k->note_count;
}

struct slice
known_again(struct known *k, struct slice id)
{
	uint32_t note = nameset_get(k->noted, id);

	if (note == 0 || !hash_is_id(k->notes[note - 1].kept))
		return SLICE_EMPTY;
	k->sum.kept++;
	return k->notes[note - 1].kept;
}

struct known_sum
known_sum(const struct known *k)
{
	return k->sum;
}

void
known_each_note(const struct known *k, void (*take)(void *context,
    struct slice id, struct slice kept), void *context)
{
	size_t i;

	for (i = 0; i < k->note_count; i++)
		take(context, k->notes[i].id, k->notes[i].kept);
}
