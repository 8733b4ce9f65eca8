#!/usr/bin/env python3
"""Starts vpc-simulator, whose path is the argument, and calls it as a program that is not written in Swift would."""

import base64
import datetime
import hashlib
import hmac
import http.client
import json
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid

VERSION, ACTION = "2016-04-28", "ModifyVpnConnectionAttribute"
CHANGE = {"RegionId": "cn-shanghai", "VpnConnectionId": "vco-1", "AutoConfigRoute": "True"}


def encoded(text):
    return urllib.parse.quote(text, safe="-_.~")


def now():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def canonical(parameters):
    return "&".join(f"{encoded(name)}={encoded(value)}" for name, value in sorted(parameters.items()))


def signed_v1(address, own, secret, form=None, **common):
    """A request of signature V1: a GET, or a POST where there is a form."""
    query = {
        "Action": ACTION, "Version": VERSION, "AccessKeyId": "testid", "SignatureMethod": "HMAC-SHA1",
        "SignatureVersion": "1.0", "SignatureNonce": str(uuid.uuid4()), "Timestamp": now(), **own, **common,
    }
    method = "POST" if form else "GET"
    text = f"{method}&%2F&{encoded(canonical({**query, **(form or {})}))}"
    code = hmac.new(f"{secret}&".encode(), text.encode(), hashlib.sha1).digest()
    query["Signature"] = base64.b64encode(code).decode()
    body = urllib.parse.urlencode(form).encode() if form else None
    return urllib.request.Request(f"{address}/?{urllib.parse.urlencode(query)}", data=body, method=method)


def received(address, request):
    """All that comes back for the bytes of a request, until the server closes the connection."""
    parts = urllib.parse.urlsplit(address)
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
        connection.sendall(request)
        return b"".join(iter(lambda: connection.recv(65536), b"")).decode()


def signed_v3(address, query, form, secret, accept="application/json"):
    """A request of signature V3, a POST."""
    body = urllib.parse.urlencode(form)
    digest = hashlib.sha256(body.encode()).hexdigest()
    headers = {
        "host": urllib.parse.urlsplit(address).netloc, "x-acs-action": ACTION, "x-acs-version": VERSION,
        "x-acs-date": now(), "x-acs-signature-nonce": str(uuid.uuid4()), "x-acs-content-sha256": digest,
        "content-type": "application/x-www-form-urlencoded",
    }
    names = sorted(headers)
    lines = "".join(f"{name}:{headers[name]}\n" for name in names)
    request = "\n".join(["POST", "/", canonical(query), lines, ";".join(names), digest])
    text = "ACS3-HMAC-SHA256\n" + hashlib.sha256(request.encode()).hexdigest()
    code = hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
    headers["authorization"] = f"ACS3-HMAC-SHA256 Credential=testid,SignedHeaders={';'.join(names)},Signature={code}"
    headers["accept"] = accept
    url = f"{address}/?{urllib.parse.urlencode(query)}"
    return urllib.request.Request(url, data=body.encode(), headers=headers, method="POST")


def response(request):
    """The status and the text of the response."""
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def check(what, holds, seen):
    if not holds:
        sys.exit(f"{what}: {seen}")
    print(f"{what}: ok")


def check_calls(address):
    status, text = response(signed_v1(address, {**CHANGE, "Name": "tokyo-1"}, "testsecret", Format="JSON"))
    check("V1, GET, JSON", status == 200 and json.loads(text)["Name"] == "tokyo-1", text)

    form = {"IkeConfig": json.dumps({"Psk": "k+/=&~*%", "IkeVersion": "ikev2"})}
    status, text = response(signed_v1(address, CHANGE, "testsecret", form))
    check("V1, POST, XML where no format is asked", status == 200 and "<IkeVersion>ikev2</IkeVersion>" in text, text)

    tunnels = {
        f"TunnelOptionsSpecification.{number}.{name}": value
        for number, role in [(1, "master"), (2, "slave")]
        for name, value in [("Role", role), ("EnableDpd", "True"), ("TunnelIkeConfig.Psk", f"key-{number}")]
    }
    status, text = response(signed_v3(address, CHANGE, tunnels, "testsecret"))
    check("Tunnels for a connection with one", status == 400 and json.loads(text)["Code"] == "InvalidParameter", text)
    status, text = response(signed_v3(address, {**CHANGE, "VpnConnectionId": "vco-2"}, tunnels, "testsecret"))
    keys = [tunnel["TunnelIkeConfig"]["Psk"] for tunnel in
            json.loads(text).get("TunnelOptionsSpecification", {}).get("TunnelOptions", [])]
    check("V3, tunnels in the body, JSON", status == 200 and keys == ["key-1", "key-2"], text)

    status, text = response(signed_v3(address, {}, {**CHANGE, "Name": "kyoto"}, "testsecret", accept="application/xml"))
    check("V3, all in the body, XML", status == 200 and "<Name>kyoto</Name>" in text, text)

    status, text = response(signed_v3(address, CHANGE, {}, "another", accept="application/json"))
    check("A wrong secret", status == 400 and json.loads(text)["Code"] == "SignatureDoesNotMatch", text)


def check_targets(address):
    """Characters that a URL must not hold stand for themselves, and escapes beside them stay as they are."""
    host = urllib.parse.urlsplit(address).netloc
    own = {"Name": "\u4e1c\u4eac", "IkeConfig": '{"Psk":"k|1","IkeVersion":"ikev2"}'}
    signed = signed_v1(address, {**CHANGE, **own}, "testsecret", Format="JSON").selector
    for value in own.values():
        signed = signed.replace(urllib.parse.quote_plus(value), value)
    check("The target is raw in part", "{" in signed and "|" in signed and "%3A" in signed, signed)
    text = received(address, f"GET {signed} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    check("A target that is raw in part", " 200 " in text.split("\r\n")[0] and "ikev2" in text, text)
    text = received(address, f"GET /?Name=%zz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    check("An escape of nothing", " 400 " in text.split("\r\n")[0] and "<Error>" in text, text)


def check_connections(address):
    """What a response holds beside its document lets a client use the connection again, or not."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(address).netloc, timeout=30)
    for method in ["HEAD", "GET"]:
        connection.request(method, "/?Action=None", headers={"Connection": "keep-alive"})
        response = connection.getresponse()
        text = response.read().decode()
        holds = response.status >= 400 and ("<Error>" in text) == (method == "GET")
        check(f"{method} over a connection that is kept", holds, text)
    connection.request("POST", "/?Format=JSON", body=b"a" * (3 << 20), headers={"Connection": "keep-alive"})
    response = connection.getresponse()
    text = response.read().decode()
    holds = response.status == 413 and json.loads(text)["Code"] == "RequestEntityTooLarge"
    check("A body over the limit", holds and response.headers["Connection"] == "close", text)
    connection.close()


def check_all(address):
    check_calls(address)
    check_targets(address)
    check_connections(address)


def check_command_lines(path):
    """What cannot be is refused at once, and told."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        command = [path, "--port", str(other.getsockname()[1])]
        run = subprocess.run(command, capture_output=True, text=True, timeout=20)
    check("A port in use", run.returncode == 1 and "in use" in run.stderr, run.stderr)
    for option, value in [
        ("--region", "Evil/.com"), ("--connection", ""), ("--two-tunnel-connection", ""), ("--access-key-id", ""),
        ("--access-key-secret", ""), ("--security-token", ""),
    ]:
        run = subprocess.run([path, option, value, "--help"], capture_output=True, text=True, timeout=20)
        check(f"{option} '{value}'", run.returncode == 64 and option in run.stderr, run.stderr)


def check_lost_connections(address):
    """With every request going wrong, the connection of one is lost before long."""
    for count in range(1, 61):
        try:
            response(signed_v3(address, CHANGE, {}, "testsecret"))
        except (ConnectionError, http.client.RemoteDisconnected):
            return check("A lost connection", True, count)
    check("A lost connection", False, count)


def with_simulator(path, arguments, calls):
    """Starts the simulator, makes `calls`, and ends it with SIGTERM."""
    connections = ["--connection", "vco-1", "--two-tunnel-connection", "vco-2"]
    command = [path, "--port", "0", *connections, *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip()
        check("Its address", address.startswith("http://127.0.0.1:"), address)
        calls(address)
        process.send_signal(signal.SIGTERM)
        check("It ends on SIGTERM", process.wait(timeout=20) == 0, process.returncode)
    finally:
        process.kill()


if __name__ == "__main__":
    simulator = sys.argv[1]
    help_text = subprocess.run([simulator, "--help"], capture_output=True, text=True, check=True).stdout
    check("Its help says what it is for", "for tests" in help_text, help_text)
    check_command_lines(simulator)
    with_simulator(simulator, [], check_all)
    with_simulator(simulator, ["--fault-probability", "1", "--fault-seed", "3"], check_lost_connections)
