/* knownfiles.c - knownfiles.h: leads of before, and the forgotten */
#include "front/keyfile.h"
#include "front/side.h"
#include "intake/knownfiles.h"

struct old_lead {
	struct slice id, name, email, phone, phone_e164, mobile, mobile_e164;
};

const struct bind knownfiles_leads[] = {
	BIND_TEXT("lead_id", struct old_lead, id, .needed = true),
	BIND_TEXT("contact_name", struct old_lead, name),
	BIND_TEXT("email", struct old_lead, email),
	BIND_TEXT("phone", struct old_lead, phone),
	BIND_TEXT("phone_e164", struct old_lead, phone_e164),
	BIND_TEXT("mobile", struct old_lead, mobile),
	BIND_TEXT("mobile_e164", struct old_lead, mobile_e164),
	BIND_END
};

struct hash {
	struct slice hash;
};

const struct bind knownfiles_hashes[] = {
	BIND_TEXT("forgotten_hash", struct hash, hash, .needed = true,
	    .filled = "it is the hash that lead-forget wrote"),
	BIND_END
};

static bool
take_hash(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct hash *hash = row;

	(void)line, (void)flaw;
	forgotten_add(context, hash->hash);
	return true;
}

static bool
take_old(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct old_lead *old = row;

	(void)line, (void)flaw;
	known_add(context, &(struct known_person){ old->id, old->name,
	    old->email, old->phone, old->phone_e164, old->mobile,
	    old->mobile_e164 });
	return true;
}

static void
write_note(void *context, struct slice id, struct slice kept)
{
	struct writer *w = context;

	writer_field(w, id);
	writer_field(w, kept);
	writer_end(w);
}

/* A record that cannot be read whole would let somebody come back. */
struct forgotten *
knownfiles_forgotten(const struct cli *cli, const char *path,
    const char *key)
{
	const struct side side = { .kind = COLUMNS_NONE, .reads = knownfiles_hashes,
		.size = sizeof(struct hash), .take = take_hash,
		.whole = "mend the record of lead-forget" };
	const struct siphash_key secret = keyfile_read(key);
	struct forgotten *forgotten = forgotten_new(&secret);

	side_read(cli, path, &side, forgotten);
	return forgotten;
}

struct known *
knownfiles_read(const struct cli *cli, const char *path)
{
	const struct side side = {
		.kind = COLUMNS_LEAD, .reads = knownfiles_leads,
		.size = sizeof(struct old_lead), .take = take_old,
		.whole = "give the lead file of before as lead-import wrote it",
	};
	struct known *known;
	struct fault fault;

	known = known_open(&fault);
	if (known == NULL)
		report_trouble("%s", fault.text);
	side_read(cli, path, &side, known);
	return known;
}

void
knownfiles_finish(const struct known *known, const struct cli *cli,
    struct target *id_map)
{
	struct known_sum sum = known_sum(known);

	if (id_map != NULL) {
		write_note(target_writer(id_map), SLICE("lead_id"),
		    SLICE("merged_into"));
		known_each_note(known, write_note, target_writer(id_map));
		target_commit(id_map);
	}
	if (!cli->quiet)
		report_message("ids: %llu kept, %llu new; another %llu fit "
		    "several people of before, %llu one whom another row is, "
		    "and have new ids too",
		    (unsigned long long)sum.kept, (unsigned long long)sum.fresh,
		    (unsigned long long)sum.several,
		    (unsigned long long)sum.taken);
}
