/* sharefiles.c - sharefiles.h: who shares a target, and by what */
#include <stdlib.h>

#include "base/number.h"
#include "funnel/sharefiles.h"

#define NUMBER_MOST 900000000000
static const char *const kind_names[SHAREFILES_KINDS] = { "customers", "pipeline",
	"last_year" };

const struct bind sharefiles_reads[] = {
	BIND_TEXT("region", struct sharefiles_resource, region),
	BIND_TEXT("owner", struct sharefiles_resource, owner),
	BIND_DECIMAL("customers", struct sharefiles_resource, values[0], 0, NUMBER_MOST),
	BIND_DECIMAL("pipeline", struct sharefiles_resource, values[1], 0, NUMBER_MOST),
	BIND_DECIMAL("last_year", struct sharefiles_resource, values[2], 0, NUMBER_MOST),
	BIND_END
};

static bool
take_resource(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct sharefiles_resource *resource = row;
	const struct slice key[] = { resource->region, resource->owner };
	struct sharefiles *files = context;
	size_t group = groups_find(files->names, key);

	(void)line;
	if (key[0].len == 0 && key[1].len == 0)
		return bind_set_flaw(flaw, NULL, "no-name", "neither region nor "
		    "owner; write whose resources these are");
	if (group < files->count)
		return bind_set_flaw(flaw, NULL, "twice", "these resources stand "
		    "there already; give each region or owner one row");
	GROW(files->resources, files->count, files->room);
	files->resources[files->count] = *resource;
	files->resources[files->count].region = groups_part(files->names, group, 0);
	files->resources[files->count++].owner = groups_part(files->names, group,
	    1);
	return true;
}

void
sharefiles_mix(struct sharefiles *files)
{
	struct slice rest = slice_of(files->o->mix), name;
	size_t i;

	while (rest.at != NULL) {
		struct slice item = slice_trim(slice_cut(&rest, ','));
		int64_t much = FAIR_UNIT;

		name = slice_trim(slice_cut(&item, '='));
		for (i = 0; i < SHAREFILES_KINDS && !slice_is(name, kind_names[i]); i++)
			;
		if (i == SHAREFILES_KINDS || files->mix[i] != 0 || (item.at != NULL &&
		    number_parse_decimal(item, 4, &much) != VALUE_OK) ||
		    much <= 0 || much > 1000 * FAIR_UNIT)
			cli_usage("--mix: write columns and how much they "
			    "count, as customers=2,pipeline=1");
		else
			files->mix[i] = much;
	}
}

/* Without --mix every kind that is there counts alike. */
static void
settle_mix(struct sharefiles *files)
{
	size_t filled, i, kind, used = 0;

	for (kind = 0; kind < SHAREFILES_KINDS; kind++) {
		for (filled = i = 0; i < files->count; i++)
			filled += files->resources[i].values[kind] !=
			    BIND_NO_NUMBER;
		if (files->o->mix == NULL)
			files->mix[kind] = filled > 0 ? FAIR_UNIT : 0;
		used += files->mix[kind] > 0;
		if (files->mix[kind] > 0 && filled < files->count)
			report_trouble("%s: column \"%s\" is empty for %zu of "
			    "%zu; fill it, for unknown is not 0, or leave it "
			    "out with --mix", files->o->resources,
			    kind_names[kind], files->count - filled,
			    files->count);
	}
	if (files->count == 0 || used == 0)
		report_trouble("%s: no resources; write customers, pipeline "
		    "or last_year for each region or owner",
		    files->o->resources);
}

void
sharefiles_read(struct sharefiles *files, const struct cli *cli)
{
	const struct side side = {
		.reads = sharefiles_reads,
		.size = sizeof(struct sharefiles_resource),
		.take = take_resource,
		.whole = "a fair share needs all of them",
	};
	size_t kind;

	files->names = groups_new(2);
	if (files->o->resources == NULL)
		return;
	side_read(cli, files->o->resources, &side, files);
	settle_mix(files);
	for (kind = 0; kind < SHAREFILES_KINDS; kind++)
		files->values[kind] = xcalloc(files->count, sizeof(int64_t));
	files->picked = xcalloc(files->count, sizeof(*files->picked));
	files->weights = xcalloc(files->count, sizeof(*files->weights));
	files->parts = xcalloc(files->count, sizeof(*files->parts));
}

void
sharefiles_release(struct sharefiles *files)
{
	size_t kind;

	for (kind = 0; kind < SHAREFILES_KINDS; kind++)
		free(files->values[kind]);
	free(files->picked);
	free(files->weights);
	free(files->parts);
	free(files->resources);
	groups_free(files->names);
}

/* Those of the target's region and owner, where it names them. */
static void
pick(struct sharefiles *files, struct slice region, struct slice owner)
{
	size_t i, kind;

	files->picked_count = 0;
	for (i = 0; i < files->count; i++) {
		const struct sharefiles_resource *r = &files->resources[i];

		if ((region.len > 0 && !slice_equal(region, r->region)) ||
		    (owner.len > 0 && !slice_equal(owner, r->owner)))
			continue;
		for (kind = 0; kind < SHAREFILES_KINDS; kind++)
			files->values[kind][files->picked_count] =
			    r->values[kind];
		files->picked[files->picked_count++] = i;
	}
}

bool
sharefiles_split(struct sharefiles *files, struct slice region,
    struct slice owner, int64_t target, struct flaw *flaw)
{
	const int64_t *values[SHAREFILES_KINDS];
	size_t kind, i;

	for (i = 0; i < SHAREFILES_KINDS; i++)
		values[i] = files->values[i];
	pick(files, region, owner);
	if (files->picked_count == 0)
		return bind_set_flaw(flaw, NULL, "no-resources", "nobody of "
		    "--resources has this region and owner; add a row there");
	if (!fair_weights(values, files->mix, SHAREFILES_KINDS, files->picked_count,
	    files->weights, &kind))
		return bind_set_flaw(flaw, NULL, "no-resources", "their \"%s\" add "
		    "up to 0 or are too large; correct them, or leave the "
		    "column out with --mix", kind_names[kind]);
	if (!fair_split(target, files->weights, files->picked_count, files->o->floor,
	    files->o->cap, files->parts))
		return bind_set_flaw(flaw, NULL, "no-split", "%zu parts cannot "
		    "keep --floor and --cap; lower the one or raise the "
		    "other", files->picked_count);
	return true;
}
