# python3 follow_feed.py <http://127.0.0.1:8080> <token> <file that keeps the position> [how many events, default: for ever]
import json
import os
import sys
import urllib.request


def position(file: str) -> str:
    return open(file).read() if os.path.exists(file) else "0"


def keep(file: str, last: str) -> None:
    """Either the old position or the new one, whenever the machine stops."""
    with open(file + ".new", "w") as new:
        new.write(last)
        new.flush()
        os.fsync(new.fileno())
    os.replace(file + ".new", file)


def follow(server: str, token: str, file: str, most: float) -> None:
    seen = 0
    while seen < most:
        url = f"{server}/api/v1/match-events?limit=100&timeout=20000&lastEventId={position(file)}"
        request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            events = json.load(answer)
        for event in events:
            # Your work; it may see an event again after a crash, so let it do no harm twice.
            print(event["id"], event["type"], event.get("subject", ""), flush=True)
        if events:
            keep(file, events[-1]["id"])
        seen += len(events)


if __name__ == "__main__":
    follow(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]) if len(sys.argv) > 4 else float("inf"))
