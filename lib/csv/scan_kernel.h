/*
 * scan_kernel.h - the loop of the fast lane, included once per vector width
 *
 * Before each inclusion scan.c defines KERNEL (the function's name),
 * KERNEL_TARGET (its attributes), KERNEL_MASKS (64 bytes to masks),
 * KERNEL_PREFIX_XOR and KERNEL_MARKS (bits to offsets, at least eight of
 * which may be written).  There is no include guard on purpose.
 */

KERNEL_TARGET static void
KERNEL(struct scan *scan, char delimiter, char quote, const char *data,
    size_t len, bool last)
{
	uint64_t carry_inside = 0;	/* all ones while inside quotes */
	uint64_t carry_start = 1;	/* a field may start at the next byte */
	uint64_t carry_close = 0, carry_cr = 0;
	uint64_t high = 0;	/* not 0: since the last row there was one */
	uint32_t lines = 0;
	/* Kept apart from scan, whose fields the marks might overlap. */
	uint32_t *marks = scan->marks;
	struct scan_row *row = scan->rows;
	bool irregular = false;
	size_t base;

	for (base = 0; base < len; base += 64) {
		struct masks m;
		uint64_t inside, outside_lf, separators, opens, closes, cr;
		uint64_t bad, valid = ~UINT64_C(0);
		uint64_t row_bits;

		if (len - base >= 64) {
			KERNEL_MASKS(data + base, delimiter, quote, &m);
		} else {
			char tail[64];

			memset(tail, ' ', sizeof(tail));
			memcpy(tail, data + base, len - base);
			KERNEL_MASKS(tail, delimiter, quote, &m);
			valid = (UINT64_C(1) << (len - base)) - 1;
		}
		inside = KERNEL_PREFIX_XOR(m.quote) ^ carry_inside;
		outside_lf = m.lf & ~inside;
		separators = (m.delimiter & ~inside) | outside_lf;
		opens = m.quote & inside;
		closes = m.quote & ~inside;
		cr = m.cr & ~inside;
		separators &= valid;

		bad = opens & ~(((separators | closes) << 1) | carry_start);
		bad |= ((closes << 1) | carry_close) &
		    ~(separators | cr | opens);
		bad |= ((cr << 1) | carry_cr) & ~outside_lf;
		bad |= m.nul;
		bad &= valid;
		if (bad != 0) {
			uint64_t keep = (bad & -bad) - 1;

			separators &= keep;
			outside_lf &= keep;
		}

		row_bits = outside_lf;
		while (row_bits != 0) {
			uint64_t upto = row_bits ^ (row_bits - 1);

			row->mark_end = (uint32_t)(marks - scan->marks) +
			    (uint32_t)__builtin_popcountll(separators & upto);
			row->lines = lines +
			    (uint32_t)__builtin_popcountll(m.lf & upto);
			row->high = (high | (m.high & upto)) != 0;
			row++;
			high = 0;
			m.high &= ~upto;
			row_bits &= row_bits - 1;
		}
		lines += (uint32_t)__builtin_popcountll(m.lf);
		marks += KERNEL_MARKS(marks, (uint32_t)base, separators);
		high |= m.high;
		if (bad != 0) {
			irregular = true;
			break;
		}
		carry_inside = 0 - (inside >> 63);
		carry_start = (separators | closes) >> 63;
		carry_close = closes >> 63;
		carry_cr = cr >> 63;
		if (valid != ~UINT64_C(0)) {
			size_t end = len - base;

			carry_inside = inside & (UINT64_C(1) << (end - 1));
			carry_cr = cr & (UINT64_C(1) << (end - 1));
		}
	}
	scan->mark_count = (size_t)(marks - scan->marks);
	scan->row_count = (size_t)(row - scan->rows);
	scan->irregular = irregular;
	if (last && !scan->irregular)
		finish(scan, len, lines, high != 0,
		    carry_inside != 0 || carry_cr != 0);
}

#undef KERNEL
#undef KERNEL_TARGET
#undef KERNEL_MASKS
#undef KERNEL_PREFIX_XOR
#undef KERNEL_MARKS
