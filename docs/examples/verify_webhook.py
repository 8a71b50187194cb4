# python3 verify_webhook.py <whsec_…> <webhook-id> <webhook-timestamp> <webhook-signature> <file with the body>
import base64
import hashlib
import hmac
import sys
import time


def verify(secret: str, msg_id: str, timestamp: str, signatures: str, body: bytes) -> bool:
    if abs(time.time() - int(timestamp)) > 300:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{msg_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    expected = "v1," + base64.b64encode(digest).decode()
    return any(hmac.compare_digest(expected, signature) for signature in signatures.split(" "))


if __name__ == "__main__":
    with open(sys.argv[5], "rb") as file:
        genuine = verify(*sys.argv[1:5], file.read())
    print("genuine" if genuine else "refused")
    sys.exit(0 if genuine else 1)
