"""Cells as canonical CSV has them, whatever they hold."""


def quote(cell):
    if any(c in cell for c in '",\r\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
