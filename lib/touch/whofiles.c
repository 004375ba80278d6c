/* whofiles.c - whofiles.h: the leads that contacts are of */
#include "front/cells.h"
#include "front/input.h"
#include "touch/whofiles.h"

/* What --who looks at, in the order of struct who_lead. */
static const char *const who_columns[] = { "lead_id", "company",
	"contact_name", "company_alt", "contact_name_alt", "email",
	"email_alt", "phone", "mobile" };
enum { WHO_CELLS = sizeof(who_columns) / sizeof(*who_columns) };

static void
find_who(const struct input *in, size_t at[WHO_CELLS])
{
	size_t i;

	for (i = 0; i < WHO_CELLS; i++)
		at[i] = input_find(in, who_columns[i]);
}

static void
add_who(struct who *who, const struct record *record,
    const size_t at[WHO_CELLS])
{
	struct who_lead lead = {
		.id = cell_text(record, at[0]),
		.company = cell_text(record, at[1]),
		.name = cell_text(record, at[2]),
		.company_alt = cell_text(record, at[3]),
		.name_alt = cell_text(record, at[4]),
		.email = cell_text(record, at[5]),
		.emails = cell_text(record, at[6]),
		.phone = cell_text(record, at[7]),
		.mobile = cell_text(record, at[8]),
	};

	who_add(who, &lead);
}

const struct who_lead *
whofiles_meant(const struct who *who, const char *option, struct slice text,
    const char *path)
{
	size_t count = who_count(who), i;
	char quoted[80], id[40], company[80], name[60], email[80];

	for (i = 0; count > 1 && i < count; i++) {
		const struct who_lead *lead = who_candidate(who, i);

		report_message("candidate %s: %s, %s, %s",
		    fault_quote(id, sizeof(id), lead->id),
		    fault_quote(company, sizeof(company), lead->company),
		    fault_quote(name, sizeof(name), lead->name),
		    fault_quote(email, sizeof(email), lead->email));
	}
	fault_quote(quoted, sizeof(quoted), text);
	if (count > 1)
		report_trouble("%s \"%s\": %zu leads fit; nothing was "
		    "written, say which with --lead", option, quoted, count);
	if (count == 0)
		report_trouble("%s \"%s\": no lead in %s fits; write an "
		    "address, a number, or a name as it stands there", option,
		    quoted, path);
	return who_candidate(who, 0);
}

bool
whofiles_read(struct nameset *ids, struct who *who,
    const struct cli *cli, const char *path)
{
	struct input *in = input_open_side(cli, path, COLUMNS_LEAD);
	size_t lead = input_need(in, "lead_id");
	struct record record;
	size_t at[WHO_CELLS];
	bool rejected;

	find_who(in, at);
	while (input_next(in, &record)) {
		struct slice id = cell_text(&record, lead);

		if (id.len > 0)
			nameset_count(ids, id);
		if (id.len > 0 && who != NULL)
			add_who(who, &record, at);
	}
	rejected = input_rejected(in) > 0;
	input_close(in);
	return rejected;
}
