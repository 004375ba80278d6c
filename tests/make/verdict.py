"""What a property test prints: "ok NAME", or "not ok NAME" and the faults."""
import sys

failed = False


def tell(name, faults):
    """The lines of one property; faults are sentences, none is fine."""
    global failed
    faults = list(faults)
    failed = failed or bool(faults)
    print("%sok %s" % ("not " if faults else "", name))
    for fault in faults:
        print("#   " + fault)


def end():
    """Ends the program with the status of all that was told."""
    sys.exit(1 if failed else 0)
