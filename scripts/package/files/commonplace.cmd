@echo off
rem Commonplace on the path: without words it opens the window, with words it is the command line (commonplace --help).
rem The words stand after "--cli --", where Chromium leaves them alone. See docs/decisions/0022-packages.md.
setlocal DisableDelayedExpansion
set "PROGRAM=%~dp0..\..\Commonplace.exe"
if "%~1"=="" (
  start "" "%PROGRAM%"
  exit /b 0
)
set "COMMONPLACE_PROFILE=%TEMP%\commonplace-profile-%RANDOM%%RANDOM%"
"%PROGRAM%" "--user-data-dir=%COMMONPLACE_PROFILE%" --disable-gpu --disable-software-rasterizer --log-level=3 --cli -- %*
set "STATUS=%ERRORLEVEL%"
rmdir /s /q "%COMMONPLACE_PROFILE%" 2>nul
exit /b %STATUS%
