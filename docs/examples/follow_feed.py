# python3 follow_feed.py <http://127.0.0.1:8080> <token> <file that keeps the position> [how many events, default: for ever]
import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PAUSE = 2


def position(file: str) -> dict:
    """The last event that was worked on, and the log that it is of."""
    return json.load(open(file)) if os.path.exists(file) else {"lastEventId": "0"}


def keep(file: str, event: dict) -> None:
    """Either the old position or the new one, whenever the machine stops."""
    with open(file + ".new", "w") as new:
        json.dump({"lastEventId": event["id"], "source": event["source"]}, new)
        new.flush()
        os.fsync(new.fileno())
    os.replace(file + ".new", file)


def follow(server: str, token: str, file: str, most: float) -> None:
    seen = 0
    while seen < most:
        query = urllib.parse.urlencode({"limit": 100, "timeout": 20000, **position(file)})
        request = urllib.request.Request(f"{server}/api/v1/match-events?{query}", headers={"Authorization": f"Bearer {token}"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                events = json.load(answer)
        except (OSError, ValueError, http.client.HTTPException) as problem:
            code = getattr(problem, "code", 503)
            if code < 500 and code != 429:
                # 410: the log was restored from a backup, or is another one. What you know of it may be wrong: forget it, and begin anew.
                sys.exit(f"{code}: {problem.read().decode()}")
            # The server restarts, or the answer was cut off: nothing was worked on, so ask for the same again.
            print(f"{problem}; again in {PAUSE} s", file=sys.stderr)
            time.sleep(PAUSE)
            continue
        for event in events:
            # Your work; it may see an event again after a crash, so let it do no harm twice.
            print(event["id"], event["type"], event.get("subject", ""), flush=True)
        if events:
            keep(file, events[-1])
        seen += len(events)


if __name__ == "__main__":
    follow(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]) if len(sys.argv) > 4 else float("inf"))
