/* doctor.c - front/doctor.h: what this machine has and lacks */
#include "base/date.h"
#include "front/doctor.h"
#include "unit.h"

START_TEST(what_a_folder_lacks_is_named_and_not_sound)
{
	const struct cli cli = { .today = date_from_civil(2024, 4, 22) };
	struct buffer out = { 0 };

	ck_assert(!doctor_look(&cli, "/dev/null", &out));
	buffer_add_byte(&out, '\0');
	ck_assert_ptr_nonnull(strstr(out.data, "lacking: "));
	ck_assert_ptr_nonnull(strstr(out.data, "2024-04-22"));
	buffer_release(&out);
}
END_TEST

UNIT_MAIN(what_a_folder_lacks_is_named_and_not_sound)
