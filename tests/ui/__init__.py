"""Tests of the windows, run without a screen."""
