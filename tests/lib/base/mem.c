/* mem.c - mem.h */
#include "base/mem.h"
#include "unit.h"

START_TEST(an_arena_keeps_every_piece_apart_and_in_place)
{
	struct arena arena = { 0 };
	unsigned char *pieces[3000];
	size_t i, k;

	for (i = 0; i < 3000; i++) {
		pieces[i] = arena_alloc(&arena, i % 97 + 1);
		ck_assert_uint_eq((uintptr_t)pieces[i] %
		    _Alignof(max_align_t), 0);
		memset(pieces[i], (int)(i & 0xFF), i % 97 + 1);
	}
	for (i = 0; i < 3000; i++)
		for (k = 0; k < i % 97 + 1; k++)
			ck_assert_uint_eq(pieces[i][k], i & 0xFF);
	arena_release(&arena);
}
END_TEST

START_TEST(an_arena_gives_pieces_larger_than_any_block)
{
	struct arena arena = { 0 };
	char *large = arena_bytes(&arena, (size_t)20 << 20);

	memset(large, 'x', (size_t)20 << 20);
	ck_assert_ptr_nonnull(arena_alloc(&arena, 1));
	arena_release(&arena);
	ck_assert_ptr_null(arena.newest);
}
END_TEST

START_TEST(a_reset_arena_starts_again_with_all_its_newest_block)
{
	struct arena arena = { 0 };
	char *first;
	int i;

	for (i = 0; i < 100; i++)
		arena_bytes(&arena, 10000);
	arena_reset(&arena);
	ck_assert_uint_eq(arena.total, 0);
	first = arena_bytes(&arena, 1);
	arena_reset(&arena);
	ck_assert_ptr_eq(arena_bytes(&arena, 1), first);
	arena_release(&arena);
	arena_reset(&arena);
	arena_release(&arena);
}
END_TEST

START_TEST(copies_live_on_when_the_original_changes)
{
	struct arena arena = { 0 };
	char original[] = "Ada";
	struct slice copy = arena_copy(&arena, slice_of(original));
	char *string = arena_string(&arena, slice_of(original));

	original[0] = 'x';
	ck_assert_slice(copy, "Ada");
	ck_assert_str_eq(string, "Ada");
	ck_assert_slice(arena_copy(&arena, SLICE_EMPTY), "");
	ck_assert_str_eq(arena_string(&arena, SLICE_EMPTY), "");
	arena_release(&arena);
}
END_TEST

START_TEST(a_buffer_grows_up_to_its_ceiling_and_stays_whole_there)
{
	struct buffer buffer = BUFFER_INIT(1000);
	int i;

	for (i = 0; i < 100; i++)
		ck_assert(buffer_add(&buffer, SLICE("0123456789")));
	ck_assert(!buffer_add_byte(&buffer, 'x'));
	ck_assert(!buffer_add(&buffer, SLICE("xy")));
	ck_assert_uint_eq(buffer.len, 1000);
	ck_assert(slice_ends(buffer_slice(&buffer), SLICE("0123456789")));
	buffer_release(&buffer);
	ck_assert_uint_eq(buffer.ceiling, 1000);
	ck_assert_slice(buffer_slice(&buffer), "");
}
END_TEST

START_TEST(a_buffer_asked_for_more_than_memory_can_be_says_no)
{
	struct buffer buffer = BUFFER_INIT(100);

	ck_assert(buffer_add_byte(&buffer, 'x'));
	ck_assert(!buffer_reserve(&buffer, SIZE_MAX));
	ck_assert_slice(buffer_slice(&buffer), "x");
	buffer_release(&buffer);
}
END_TEST

START_TEST(format_appends_text_of_any_length)
{
	struct buffer buffer = { 0 };
	char expected[700];

	memset(expected, 'a', 600);
	expected[600] = '\0';
	ck_assert(buffer_format(&buffer, "%d-%s", 42, expected));
	ck_assert_uint_eq(buffer.len, 603);
	ck_assert(slice_starts(buffer_slice(&buffer), SLICE("42-aaa")));
	ck_assert(buffer_format(&buffer, "%s", ""));
	ck_assert_uint_eq(buffer.len, 603);
	buffer_release(&buffer);
}
END_TEST

START_TEST(format_says_what_printf_says)
{
	struct buffer buffer = BUFFER_INIT(64);

	ck_assert(buffer_format(&buffer, "%.*s|%.*s|%s", 3, "abcdef", 9,
	    "a\0b", "z"));
	ck_assert_str_eq(buffer.data, "abc|a|z");
	ck_assert(buffer_format(&buffer, "%s %d%% %5s", "n", 7, "x"));
	ck_assert_str_eq(buffer.data, "abc|a|zn 7%     x");
	ck_assert(buffer_format(&buffer, "%.*s%.0s", -1, "all", "none"));
	ck_assert_str_eq(buffer.data, "abc|a|zn 7%     xall");
	/* Beyond the ceiling nothing of it is added. */
	ck_assert(!buffer_format(&buffer, "%s%s", "xy", "12345678901234567890"
	    "1234567890123456789012345678901234567890"));
	ck_assert_uint_eq(buffer.len, 20);
	buffer_release(&buffer);
}
END_TEST

START_TEST(nothing_added_to_a_new_buffer_is_nothing)
{
	struct buffer buffer = { 0 };

	ck_assert(buffer_add(&buffer, SLICE_EMPTY));
	ck_assert(buffer_add(&buffer, (struct slice){ NULL, 0 }));
	ck_assert_slice(buffer_slice(&buffer), "");
	buffer_release(&buffer);
}
END_TEST

START_TEST(a_full_array_doubles_and_keeps_what_it_holds)
{
	int *array = NULL;
	size_t count = 0, room = 0;

	while (count < 129) {
		GROW(array, count, room);
		array[count] = (int)count;
		count++;
		ck_assert_uint_eq(room, count <= 16 ? 16 : count <= 32 ? 32 :
		    count <= 64 ? 64 : count <= 128 ? 128 : 256);
	}
	while (count-- > 0)
		ck_assert_int_eq(array[count], (int)count);
	free(array);
}
END_TEST

START_TEST(a_list_without_room_takes_new_memory_at_powers_of_two_only)
{
	uint32_t *list = NULL, *before;
	size_t count = 0, moved = 0, i;

	while (count < 1000) {
		before = list;
		GROW_BY_ONE(list, count);
		moved += list != before || count == 0;
		list[count] = (uint32_t)(7 * count);
		count++;
	}
	ck_assert_uint_le(moved, 11);	/* 0, 1, 2, 4 to 512 */
	for (i = 0; i < count; i++)
		ck_assert_uint_eq(list[i], 7 * i);
	free(list);
}
END_TEST

START_TEST(an_array_of_numbered_things_is_zero_where_nothing_was_written)
{
	uint32_t *list = NULL;
	size_t room = 0, i;

	GROW_ZEROED(list, 3, room);
	ck_assert_uint_gt(room, 3);
	list[3] = 7;
	GROW_ZEROED(list, room - 1, room);
	i = room;
	GROW_ZEROED(list, i, room);
	ck_assert_uint_gt(room, i);
	for (i = 0; i < room; i++)
		ck_assert_uint_eq(list[i], i == 3 ? 7 : 0);
	free(list);
}
END_TEST

START_TEST(what_is_dropped_from_a_buffer_is_its_beginning)
{
	struct buffer buffer = { 0 };

	buffer_drop(&buffer, 0);
	buffer_add(&buffer, SLICE("header,record"));
	buffer_drop(&buffer, 7);
	ck_assert_slice(buffer_slice(&buffer), "record");
	buffer_drop(&buffer, 6);
	ck_assert_uint_eq(buffer.len, 0);
	buffer_release(&buffer);
}
END_TEST

START_TEST(behind_padded_text_sixteen_bytes_may_be_read)
{
	struct arena arena = { 0 };
	struct buffer buffer = { 0 };
	struct slice copy = arena_padded(&arena, SLICE("GmbH"));
	struct slice none = arena_padded(&arena, SLICE_EMPTY);
	char whole[MEM_PADDING];

	memcpy(whole, copy.at, sizeof(whole));
	ck_assert_slice(copy, "GmbH");
	ck_assert_int_eq(copy.at[copy.len + MEM_PADDING - 1], 0);
	memcpy(whole, none.at, sizeof(whole));
	ck_assert_uint_eq(none.len, 0);
	memcpy(whole, buffer_padded(&buffer).at, sizeof(whole));
	ck_assert_uint_eq(buffer.len, 0);
	buffer_add(&buffer, SLICE("GmbH"));
	copy = buffer_padded(&buffer);
	ck_assert_slice(copy, "GmbH");
	ck_assert_int_eq(copy.at[copy.len + MEM_PADDING - 1], 0);
	buffer_release(&buffer);
	arena_release(&arena);
}
END_TEST

UNIT_MAIN(behind_padded_text_sixteen_bytes_may_be_read,
    what_is_dropped_from_a_buffer_is_its_beginning,
    a_full_array_doubles_and_keeps_what_it_holds,
    a_list_without_room_takes_new_memory_at_powers_of_two_only,
    an_array_of_numbered_things_is_zero_where_nothing_was_written,
    an_arena_keeps_every_piece_apart_and_in_place,
    an_arena_gives_pieces_larger_than_any_block,
    a_reset_arena_starts_again_with_all_its_newest_block,
    copies_live_on_when_the_original_changes,
    a_buffer_grows_up_to_its_ceiling_and_stays_whole_there,
    a_buffer_asked_for_more_than_memory_can_be_says_no,
    format_appends_text_of_any_length,
    format_says_what_printf_says,
    nothing_added_to_a_new_buffer_is_nothing)
