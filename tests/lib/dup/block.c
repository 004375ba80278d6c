/* block.c - block.h: who meets whom */
#include "dup/block.h"
#include "duplist.h"
#include "base/mem.h"
#include "unit.h"

struct meeting {
	bool met[100][100];
	size_t count;
};

static void
note(void *context, uint32_t a, uint32_t b)
{
	struct meeting *m = context;

	ck_assert_uint_lt(a, b);
	m->count++;
	if (b < 100)
		m->met[a][b] = true;
}

/* All rows of a list; masters as for dupblock_pairs(). */
static struct meeting *
meet(const char *csv, const char *const *on, size_t masters)
{
	struct meeting *m = calloc(1, sizeof(*m));
	uint32_t rows[1000], i;
	struct duplist l;

	duplist_make(&l, csv, on);
	for (i = 0; i < duprows_count(l.rows); i++)
		rows[i] = i;
	dupblock_pairs(l.rows, rows, duprows_count(l.rows), masters, note, m);
	duplist_free(&l);
	return m;
}

START_TEST(rows_with_a_key_in_common_meet)
{
	struct meeting *m = meet("lead_id,company,contact_name,email,phone\n"
	    "0,Acme,Ada Weber,ada@x.example.com,\n1,,,ADA@x.example.com,\n"
	    "2,Acme Ltd,,,+49 30 1234567\n3,,Weber Ada,,030-1234567\n"
	    "4,Beta,Bo Li,bo@y.example.com,+49 30 7654321\n", NULL, 0);

	ck_assert(m->met[0][1]);
	ck_assert(m->met[0][2]);
	ck_assert(m->met[0][3]);
	ck_assert(m->met[2][3]);
	ck_assert(!m->met[0][4] && !m->met[1][4] && !m->met[3][4]);
	free(m);
}
END_TEST

/* count rows of one phone, every other one of one person. */
static struct meeting *
meet_on_phone(int count)
{
	struct buffer csv = { 0 };
	struct meeting *m;
	int i;

	buffer_add(&csv, SLICE("lead_id,company,contact_name,phone\n"));
	for (i = 0; i < count; i++)
		buffer_format(&csv, "%d,%s,%s %d,+49 30 1234567\n", i,
		    i == 3 || i == 7 ? "Acme" : "", i == 3 || i == 7 ? "Ada" :
		    "Bo", i == 3 || i == 7 ? 0 : i);
	buffer_add_byte(&csv, '\0');
	m = meet(csv.data, NULL, 0);
	buffer_release(&csv);
	return m;
}

/* Each pair is some part's, and no part's that has met none of its rows. */
START_TEST(parts_together_meet_what_all_meet)
{
	struct meeting *parts = calloc(1, sizeof(*parts));
	struct buffer csv = { 0 };
	struct meeting *whole;
	uint32_t rows[60], i;
	struct duplist l;
	int part;

	buffer_format(&csv, "lead_id,company,email\n");
	for (i = 0; i < 60; i++) {
		rows[i] = i;
		buffer_format(&csv, "%u,House %u,p%u@qq.com\n", i, i % 7,
		    i % 11);
	}
	buffer_add_byte(&csv, '\0');
	whole = meet(csv.data, NULL, 0);
	duplist_make(&l, csv.data, NULL);
	for (part = 0; part < 3; part++) {
		size_t before = parts->count;

		dupblock_pairs_of(l.rows, rows, 60, 0, part, 3, note, parts);
		ck_assert_uint_gt(parts->count, before);
	}
	ck_assert_uint_eq(parts->count, whole->count);
	ck_assert_mem_eq(parts->met, whole->met, sizeof(whole->met));
	duplist_free(&l);
	buffer_release(&csv);
	free(whole);
	free(parts);
}
END_TEST

/* Few entries are sorted in another way than many: 64 and 300 pairs. */
START_TEST(few_rows_and_many_meet_alike)
{
	static const unsigned sizes[] = { 128, 600 };
	size_t k;

	for (k = 0; k < 2; k++) {
		struct buffer csv = { 0 };
		struct meeting *m;
		unsigned i;

		buffer_format(&csv, "lead_id,email\n");
		for (i = 0; i < sizes[k]; i++)
			buffer_format(&csv, "%u,p%u@qq.com\n", i,
			    i * 7919 % (sizes[k] / 2));
		buffer_add_byte(&csv, '\0');
		m = meet(csv.data, NULL, 0);
		/* Once by the address, once by what stands before the @. */
		ck_assert_uint_eq(m->count, sizes[k]);
		for (i = 0; i + sizes[k] / 2 < 100; i++)
			ck_assert(m->met[i][i + sizes[k] / 2]);
		free(m);
		buffer_release(&csv);
	}
}
END_TEST

START_TEST(a_large_block_needs_a_finer_key)
{
	struct meeting *m = meet_on_phone(DUPBLOCK_MOST);

	ck_assert(m->met[0][1]);
	ck_assert_uint_ge(m->count, DUPBLOCK_MOST * (DUPBLOCK_MOST - 1) / 2);
	free(m);
	m = meet_on_phone(DUPBLOCK_MOST + 1);
	ck_assert(!m->met[0][1]);
	ck_assert(m->met[3][7]);
	free(m);
}
END_TEST

START_TEST(a_master_row_meets_only_others)
{
	struct meeting *m = meet("lead_id,email\n0,a@x.example.com\n"
	    "1,a@x.example.com\n2,a@x.example.com\n3,a@x.example.com\n", NULL, 2);

	ck_assert(m->met[0][2] && m->met[0][3] && m->met[1][2]);
	ck_assert(!m->met[0][1] && !m->met[2][3]);
	free(m);
}
END_TEST

/* 40 rows share both columns; two of them the third one too. */
START_TEST(columns_of_on_meet_by_two_and_three)
{
	struct buffer csv = { 0 };
	struct meeting *m;
	int i;

	buffer_add(&csv, SLICE("lead_id,a,b,c\n"));
	for (i = 0; i < 80; i++)
		buffer_format(&csv, "%d,%s,%s,c%d\n", i,
		    i < 40 ? "same" : "other", i % 40 < 39 ? "x" : "y",
		    i == 5 || i == 6 ? 1000 : i);
	buffer_add_byte(&csv, '\0');
	m = meet(csv.data, (const char *[]){ "a", "b", "c", NULL }, 0);
	ck_assert(m->met[5][6]);
	ck_assert(!m->met[7][8]);
	ck_assert(m->met[39][79]);
	free(m);
	buffer_release(&csv);
}
END_TEST

START_TEST(first_and_last_name_meet_swapped_and_rare_words_too)
{
	struct meeting *m = meet("lead_id,first_name,last_name,street\n"
	    "0,Ada,Weber,\n1,Weber,Bo,\n2,X1,Y1,Old Mill Road\n"
	    "3,X2,Y2,Mill Lane\n", (const char *[]){ "first_name",
	    "last_name", "street", NULL }, 0);

	ck_assert(m->met[0][1]);
	ck_assert(m->met[2][3]);
	ck_assert(!m->met[0][2]);
	free(m);
}
END_TEST

static void
count_group(void *context, uint32_t *list, size_t count)
{
	size_t *most = context;

	(void)list;
	if (count > *most)
		*most = count;
}

START_TEST(a_company_is_a_group_of_any_size)
{
	struct buffer csv = { 0 };
	uint32_t rows[200], i;
	struct duplist l;
	size_t most = 0;

	buffer_add(&csv, SLICE("lead_id,company\n"));
	for (i = 0; i < 200; i++) {
		buffer_format(&csv, "%u,Acme %s\n", i, i % 2 ? "Ltd" : "AG");
		rows[i] = i;
	}
	buffer_add_byte(&csv, '\0');
	duplist_make(&l, csv.data, NULL);
	dupblock_companies(l.rows, rows, 200, count_group, &most);
	ck_assert_uint_eq(most, 200);
	duplist_free(&l);
	buffer_release(&csv);
}
END_TEST

UNIT_MAIN(few_rows_and_many_meet_alike,
    parts_together_meet_what_all_meet,
    rows_with_a_key_in_common_meet, a_large_block_needs_a_finer_key,
    a_master_row_meets_only_others, columns_of_on_meet_by_two_and_three,
    first_and_last_name_meet_swapped_and_rare_words_too,
    a_company_is_a_group_of_any_size)
