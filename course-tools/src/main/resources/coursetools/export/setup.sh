#!/bin/sh
# Gradescope runs this once, when it builds the autograder's image: installs a JDK.
set -e
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends openjdk-21-jdk-headless ||
    apt-get install -y --no-install-recommends openjdk-17-jdk-headless
